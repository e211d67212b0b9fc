namespace QualityReports.Functions.Consolidation;

/// <summary>The timer of <see cref="ScheduleConsolidation"/>: every five minutes.</summary>
public sealed class ScheduleConsolidationFunction(ScheduleConsolidation schedule)
{
    [Function("ScheduleConsolidation")]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => schedule.RunAsync(cancellation);
}
