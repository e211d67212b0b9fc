using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload as the storage service describes it.</summary>
/// <param name="Id">Its identity: the same content always gets the same.</param>
/// <param name="Name">Its name within the container.</param>
/// <param name="ETag">The version of its content.</param>
/// <param name="ReceivedAt">When the service received it, on the product's clock.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ReceivedFile(SubmissionId Id, string Name, string ETag, DateTimeOffset ReceivedAt, long Bytes);

/// <summary>Container <c>submissions</c>: read, never written.</summary>
/// <param name="clock">The product's clock, which knows the storage service's.</param>
public sealed class SubmissionBlobs(ShiftedTimeProvider clock)
{
    /// <summary>Describes an upload without reading it.</summary>
    /// <exception cref="RequestFailedException">404: it is gone.</exception>
    public async Task<ReceivedFile> DescribeAsync(BlobClient blob, CancellationToken cancellation)
    {
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
        var etag = properties.ETag.ToString("G");
        return new ReceivedFile(
            SubmissionId.Create(properties.LastModified, blob.Name, etag), blob.Name, etag, clock.FromStorage(properties.LastModified), properties.ContentLength);
    }

    /// <summary>Downloads the very content that was described.</summary>
    /// <exception cref="RequestFailedException">412: it was overwritten since, and its successor has an event of its own.</exception>
    public static async Task<MemoryStream> DownloadAsync(BlobClient blob, ReceivedFile file, CancellationToken cancellation)
    {
        var options = new BlobDownloadToOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(file.ETag) } };
        var content = new MemoryStream(checked((int)file.Bytes));
        await blob.DownloadToAsync(content, options, cancellation);
        content.Position = 0;
        return content;
    }
}
