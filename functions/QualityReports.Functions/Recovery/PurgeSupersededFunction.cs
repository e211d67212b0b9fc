using Microsoft.Azure.Functions.Worker;

namespace QualityReports.Functions.Recovery;

/// <summary>Every day at 02:30 in China.</summary>
/// <param name="purge">The use case.</param>
public sealed class PurgeSupersededFunction(PurgeSuperseded purge)
{
    /// <summary>Runs.</summary>
    [Function("PurgeSuperseded")]
    public Task RunAsync([TimerTrigger("0 30 18 * * *")] TimerInfo timer, CancellationToken cancellation) => purge.RunAsync(cancellation);
}
