namespace QualityReports.Functions.Recovery;

/// <summary>Every day at 02:30 in China.</summary>
public sealed class PurgeSupersededFunction(PurgeSuperseded purge)
{
    [Function("PurgeSuperseded")]
    public Task RunAsync([TimerTrigger("0 30 18 * * *")] TimerInfo timer, CancellationToken cancellation) => purge.RunAsync(cancellation);
}
