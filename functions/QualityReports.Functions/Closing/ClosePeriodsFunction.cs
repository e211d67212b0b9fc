using Microsoft.Azure.Functions.Worker;

namespace QualityReports.Functions.Closing;

/// <summary>Every hour at half past: a period locks at midnight in China, and what came in the last minute is read by then.</summary>
/// <param name="close">The use case.</param>
public sealed class ClosePeriodsFunction(ClosePeriods close)
{
    /// <summary>Runs.</summary>
    [Function("ClosePeriods")]
    public async Task RunAsync([TimerTrigger("0 30 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        (await close.RunAsync(cancellation)).ThrowIfAnyFailed();
}
