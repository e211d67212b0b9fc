using QualityReports.Storage;

namespace QualityReports.Functions.Submissions;

/// <summary>The host abandoned a blob event.</summary>
public sealed class FailPoisonedSubmissionFunction(FailPoisonedSubmission fail)
{
    [Function("FailPoisonedSubmission")]
    public Task RunAsync([QueueTrigger(StorageNames.PoisonedBlobs, Connection = "Storage")] PoisonedBlob poisoned, CancellationToken cancellation) =>
        fail.RunAsync(poisoned, cancellation);
}
