namespace QualityReports.Functions.Closing;

/// <summary>Every hour at half past: a period locks at midnight in China, and uploads of the last minute are ingested by then.</summary>
public sealed class ClosePeriodsFunction(ClosePeriods close)
{
    [Function("ClosePeriods")]
    public async Task RunAsync([TimerTrigger("0 30 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        (await close.RunAsync(cancellation)).ThrowIfAnyFailed();
}
