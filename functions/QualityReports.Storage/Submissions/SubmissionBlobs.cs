using Azure.Storage.Blobs.Models;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload as the storage service describes it.</summary>
/// <param name="Id">Its id: the same content always has the same one.</param>
/// <param name="Name">Its name within the container.</param>
/// <param name="ReceivedAt">The time at which the service received it, on the product's clock.</param>
public sealed record ReceivedFile(SubmissionId Id, string Name, string ETag, DateTimeOffset ReceivedAt, long Bytes)
{
    /// <summary>The sender and the sender's name of the file.</summary>
    public UploadLabel Label { get; init; } = UploadLabel.None;
}

/// <summary>Reads container <c>submissions</c>; <see cref="SubmissionUploads"/> writes it.</summary>
public sealed class SubmissionBlobs(BlobServiceClient service, ShiftedTimeProvider clock)
{
    // The blob index tag that Defender sets (Microsoft Learn, Malware scanning in Defender for Storage).
    internal const string ScanResultTag = "Malware Scanning scan result";

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(StorageNames.Submissions);

    /// <summary>Opens an upload with a client of ours, whose operations run inside the pipeline of storage.</summary>
    public BlobClient Open(string name) => _container.GetBlobClient(name);

    /// <summary>Lists every upload without reading one: five thousand to an operation.</summary>
    public IAsyncEnumerable<ReceivedFile> ListAsync(CancellationToken cancellation) =>
        ListAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation);

    /// <summary>Lists every upload of a locality for a period: one operation.</summary>
    public IAsyncEnumerable<ReceivedFile> ListAsync(SubmissionAddress address, CancellationToken cancellation) =>
        ListAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = $"{address.Folder}/" }, cancellation);

    /// <summary>Describes an upload without reading it.</summary>
    /// <exception cref="RequestFailedException">404: it is gone.</exception>
    public async Task<ReceivedFile> DescribeAsync(BlobClient blob, CancellationToken cancellation)
    {
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
        return Describe(blob.Name, properties.ETag, properties.LastModified, properties.ContentLength, properties.Metadata);
    }

    /// <summary>Describes an upload; null where it is gone.</summary>
    public async Task<ReceivedFile?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await DescribeAsync(Open(name), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The result that Microsoft Defender for Storage wrote on an upload; null before.</summary>
    /// <exception cref="RequestFailedException">404: it is gone.</exception>
    public async Task<string?> ReadScanResultAsync(string name, CancellationToken cancellation) =>
        (await Open(name).GetTagsAsync(cancellationToken: cancellation)).Value.Tags.TryGetValue(ScanResultTag, out var result) ? result : null;

    /// <exception cref="RequestFailedException">412: another upload overwrote it, which has an event of its own.</exception>
    public static async Task<MemoryStream> DownloadAsync(BlobClient blob, ReceivedFile file, CancellationToken cancellation)
    {
        var options = new BlobDownloadToOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(file.ETag) } };
        var content = new MemoryStream(checked((int)file.Bytes));
        await blob.DownloadToAsync(content, options, cancellation);
        content.Position = 0;
        return content;
    }

    /// <summary>Opens the described content for reading block by block; null where it is gone or overwritten.</summary>
    public Task<Stream?> OpenReadAsync(ReceivedFile file, CancellationToken cancellation) => StoredContent.OpenAsync(Open(file.Name), file.ETag, cancellation);

    /// <summary>The id of a content with its new time stamp.</summary>
    internal static SubmissionId IdOf(string name, ETag version, DateTimeOffset lastModified) => SubmissionId.Create(lastModified, name, Bare(version));

    private IAsyncEnumerable<ReceivedFile> ListAsync(GetBlobsOptions options, CancellationToken cancellation) => _container.GetBlobsAsync(options, cancellation)
        .Select(blob => Describe(
            blob.Name, blob.Properties.ETag!.Value, blob.Properties.LastModified!.Value, blob.Properties.ContentLength!.Value, blob.Metadata));

    private ReceivedFile Describe(string name, ETag version, DateTimeOffset lastModified, long bytes, IDictionary<string, string> metadata) =>
        new(IdOf(name, version, lastModified), name, Bare(version), clock.FromStorage(lastModified), bytes) { Label = UploadLabel.Read(name, metadata) };

    // A header has quotes around it and a listing has none; the id must be the same.
    private static string Bare(ETag version) => version.ToString("G").Trim('"');
}
