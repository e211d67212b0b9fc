using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Returns;
using QualityReports.Storage;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>The message of the host about a blob event that it gave up.</summary>
/// <param name="FunctionId">The function that failed.</param>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">The blob's name.</param>
/// <param name="ETag">The version of its content.</param>
public sealed record PoisonedBlob(string FunctionId, string ContainerName, string BlobName, string ETag);

/// <summary>Marks an upload failed, so that it is seen and can be replayed; one that came to an end after all keeps its state.</summary>
/// <param name="service">The blob service.</param>
/// <param name="blobs">The uploads.</param>
/// <param name="submissions">Their states.</param>
/// <param name="logger">The log.</param>
public sealed class FailPoisonedSubmission(BlobServiceClient service, SubmissionBlobs blobs, SubmissionStore submissions, ILogger<FailPoisonedSubmission> logger)
{
    /// <summary>The reason that table <c>Submissions</c> gives.</summary>
    public const string Reason = "every delivery failed";

    /// <summary>Runs.</summary>
    public async Task RunAsync(PoisonedBlob poisoned, CancellationToken cancellation)
    {
        if (await DescribeAsync(poisoned, cancellation) is not { } file)
            return;
        var (address, _) = SubmissionAddress.Parse(file.Name);
        if (await submissions.TryFailAsync(new SubmissionRecord(address, file, SubmissionState.Failed) { Reason = Reason }, cancellation))
            Log.SubmissionFailed(logger, file.Id.Value, file.Name);
    }

    private async Task<ReceivedFile?> DescribeAsync(PoisonedBlob poisoned, CancellationToken cancellation)
    {
        try
        {
            return await blobs.DescribeAsync(service.GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(poisoned.BlobName), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            Log.PoisonedBlobGone(logger, poisoned.BlobName);
            return null;
        }
    }
}
