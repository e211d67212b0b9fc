using Microsoft.Azure.Functions.Worker;

namespace QualityReports.Functions.Consolidation;

/// <summary>Every five minutes.</summary>
/// <param name="schedule">The use case.</param>
public sealed class ScheduleConsolidationFunction(ScheduleConsolidation schedule)
{
    /// <summary>Runs.</summary>
    [Function("ScheduleConsolidation")]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => schedule.RunAsync(cancellation);
}
