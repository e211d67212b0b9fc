using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>Container <c>feedback</c>: what a clerk is answered, under the submission's folder.</summary>
/// <param name="blobs">The blob service.</param>
public sealed class FeedbackStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Feedback);

    /// <summary>The name of the findings of a submission.</summary>
    public static string FindingsName(SubmissionAddress? address, SubmissionId id) => $"{address?.Folder ?? SubmissionStore.UnaddressedPartition}/{id}/findings.json";

    /// <summary>Writes the findings; the same submission gets the same.</summary>
    public async Task WriteFindingsAsync(SubmissionAddress? address, SubmissionId id, byte[] json, CancellationToken cancellation) =>
        await _container.GetBlobClient(FindingsName(address, id)).UploadAsync(
            BinaryData.FromBytes(json),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" } },
            cancellation);
}
