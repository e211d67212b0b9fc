using System.Text.Json;

namespace QualityReports.Benchmarks.Measuring;

/// <summary>The measurements of repeated work in a separate process.</summary>
/// <param name="EarlyMilliseconds">Median of the first ten passes; of all where there were fewer.</param>
/// <param name="SettledMilliseconds">Lower quartile of the last third of the passes: other load on the machine only adds time.</param>
/// <param name="CpuMilliseconds">Processor time of a pass, all threads, mean of the last third, with garbage collection and compilation.</param>
/// <param name="AllocatedMegabytes">The bytes that the last pass allocated.</param>
/// <param name="PeakMegabytes">The peak resident memory of the process.</param>
internal sealed record Measurement(
    double EarlyMilliseconds, double SettledMilliseconds, double CpuMilliseconds, double AllocatedMegabytes, double PeakMegabytes)
{
    /// <summary>The time from the start of the process to the end of its first pass, as seen by its parent.</summary>
    public double ColdMilliseconds { get; init; }

    public static Measurement Parse(string line) => JsonSerializer.Deserialize<Measurement>(line)!;

    public string ToJson() => JsonSerializer.Serialize(this);
}
