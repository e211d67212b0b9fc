using Azure.Storage.Blobs.Models;

namespace QualityReports.Storage.Submissions;

/// <summary>Reads a blob on demand: a block at a time, from any position.</summary>
internal static class StoredContent
{
    // The largest block in memory for a download.
    private const int PieceBytes = 1024 * 1024;

    /// <summary>Opens a blob; null where it is gone, or has another version than requested.</summary>
    /// <param name="etag">The ETag; null for the current version.</param>
    public static async Task<Stream?> OpenAsync(BlobClient blob, string? etag, CancellationToken cancellation)
    {
        var options = new BlobOpenReadOptions(allowModifications: false) { BufferSize = PieceBytes };
        if (etag is not null)
            options.Conditions = new BlobRequestConditions { IfMatch = new ETag(etag) };
        try
        {
            return await blob.OpenReadAsync(options, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }
}
