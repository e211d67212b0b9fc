using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace QualityReports.Storage.Submissions;

/// <summary>Reads a blob as it is asked for: a piece at a time, from anywhere in it.</summary>
internal static class StoredContent
{
    // As much as is held in memory for a download.
    private const int PieceBytes = 1024 * 1024;

    /// <summary>Opens a blob; null where it is gone, or is not the version that is asked for.</summary>
    /// <param name="etag">The version; null for the current one.</param>
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
