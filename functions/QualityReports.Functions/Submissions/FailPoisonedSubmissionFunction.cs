using Microsoft.Azure.Functions.Worker;
using QualityReports.Storage;

namespace QualityReports.Functions.Submissions;

/// <summary>The host gave a blob event up.</summary>
/// <param name="fail">The use case.</param>
public sealed class FailPoisonedSubmissionFunction(FailPoisonedSubmission fail)
{
    /// <summary>Runs.</summary>
    [Function("FailPoisonedSubmission")]
    public Task RunAsync([QueueTrigger(StorageNames.PoisonedBlobs, Connection = "Storage")] PoisonedBlob poisoned, CancellationToken cancellation) =>
        fail.RunAsync(poisoned, cancellation);
}
