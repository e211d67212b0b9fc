using Azure.Core;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>The fault schedule of a seed.</summary>
internal static class SeededFaults
{
    /// <summary>Even seeds affect attempts, most of which the SDK repeats; odd ones whole operations. A twentieth to a quarter of them fails.</summary>
    public static (FaultSchedule Schedule, HttpPipelinePosition Position) Of(int seed) => (
        FaultSchedule.Random(seed, 5 + (seed / 2 % 5 * 5), FaultSchedule.AnyKind),
        seed % 2 == 0 ? HttpPipelinePosition.PerRetry : HttpPipelinePosition.PerCall);
}
