namespace QualityReports.Functions.Submissions;

/// <summary>The message of the host about an abandoned blob event.</summary>
public sealed record PoisonedBlob(string FunctionId, string ContainerName, string BlobName, string ETag);

/// <summary>Marks an upload failed, so that it is visible and can be replayed; one with a final state keeps it.</summary>
public sealed class FailPoisonedSubmission(SubmissionBlobs blobs, SubmissionStore submissions, ILogger<FailPoisonedSubmission> logger)
{
    /// <summary>The reason where no delivery recorded its own: storage failed, or no delivery began.</summary>
    public const string Reason = "every delivery failed, and none could note why";

    public async Task RunAsync(PoisonedBlob poisoned, CancellationToken cancellation)
    {
        if (await blobs.FindAsync(poisoned.BlobName, cancellation) is not { } file)
        {
            Log.PoisonedBlobGone(logger, poisoned.BlobName);
            return;
        }

        var (address, _) = SubmissionAddress.Parse(file.Name);
        var row = await submissions.FindAsync(address, file.Id, cancellation);
        if (row?.State is not (null or SubmissionState.Processing))
            return;
        var reason = row?.Fault ?? Reason;
        if (!await submissions.TryFailAsync(address, file, reason, cancellation))
            return;
        ReturnMetrics.CountFailure(address);
        Log.SubmissionFailed(logger, file.Id.Value, file.Name, reason);
    }
}
