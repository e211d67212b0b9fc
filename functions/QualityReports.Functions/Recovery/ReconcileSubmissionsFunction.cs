namespace QualityReports.Functions.Recovery;

/// <summary>Every fifteen minutes.</summary>
public sealed class ReconcileSubmissionsFunction(ReconcileSubmissions reconcile)
{
    /// <summary>Throws at the end where an upload failed again, so that the host counts it.</summary>
    [Function("ReconcileSubmissions")]
    public async Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        (await reconcile.RunAsync(cancellation)).ThrowIfAnyFailed();
}
