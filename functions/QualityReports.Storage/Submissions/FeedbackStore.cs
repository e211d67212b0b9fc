using Azure.Storage.Blobs.Models;

namespace QualityReports.Storage.Submissions;

/// <summary>Container <c>feedback</c>: the answers to clerks, in the submission's folder.</summary>
public sealed class FeedbackStore(BlobServiceClient blobs)
{
    private const string ReturnedFile = "/returned.xlsx";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Feedback);

    public static string FindingsName(SubmissionAddress? address, SubmissionId id) =>
        $"{address?.Folder ?? SubmissionStore.UnaddressedPartition}/{id}/findings.json";

    public static string ReturnedName(SubmissionAddress address, SubmissionId id) => $"{address.Folder}/{id}{ReturnedFile}";

    /// <summary>Writes the findings; a submission always has the same ones.</summary>
    public Task WriteFindingsAsync(SubmissionAddress? address, SubmissionId id, byte[] json, CancellationToken cancellation) =>
        WriteAsync(FindingsName(address, id), json, "application/json; charset=utf-8", cancellation);

    /// <summary>Writes the returned workbook; a submission always has the same one.</summary>
    public Task WriteReturnedAsync(SubmissionAddress address, SubmissionId id, byte[] workbook, CancellationToken cancellation) =>
        WriteAsync(ReturnedName(address, id), workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", cancellation);

    public async Task DeleteReturnedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await _container.GetBlobClient(ReturnedName(address, id)).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>The findings of a submission; null without any.</summary>
    public async Task<BinaryData?> FindFindingsAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation)
    {
        try
        {
            return (await _container.GetBlobClient(FindingsName(address, id)).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Opens the returned workbook of a submission; null without one.</summary>
    public Task<Stream?> OpenReturnedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        StoredContent.OpenAsync(_container.GetBlobClient(ReturnedName(address, id)), null, cancellation);

    /// <summary>The submissions of a locality for a period with a returned workbook: one operation.</summary>
    public async Task<IReadOnlySet<SubmissionId>> ReadReturnedAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var names = await _container.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{address.Folder}/" }, cancellation).Select(blob => blob.Name)
            .ToListAsync(cancellation);
        return names.Where(name => name.EndsWith(ReturnedFile, StringComparison.Ordinal)).Select(name => SubmissionId.Parse(name.Split('/')[^2])).ToHashSet();
    }

    public async Task<bool> HasReturnedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await _container.GetBlobClient(ReturnedName(address, id)).ExistsAsync(cancellation);

    private async Task WriteAsync(string name, byte[] content, string contentType, CancellationToken cancellation) =>
        await _container.GetBlobClient(name).UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } },
            cancellation);
}
