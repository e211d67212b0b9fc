using System.Security.Cryptography;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace QualityReports.Storage.Submissions;

/// <param name="ExpiresAt">The end of its validity, on the product's clock.</param>
public sealed record UploadUrl(Uri Url, string Name, DateTimeOffset ExpiresAt);

/// <summary>Writes container <c>submissions</c>: each upload under a new name that is never used again.</summary>
public sealed class SubmissionUploads(BlobServiceClient service, ShiftedTimeProvider clock)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int RandomBytes = 8;

    // The size of a block in memory. The length is unknown until the end, so an upload is sent in blocks, and their list is the commit. An interrupted upload
    // leaves no blob, and the service deletes its blocks after a week.
    private static readonly StorageTransferOptions InPieces = new()
    {
        InitialTransferSize = 256 * 1024,
        MaximumTransferSize = 1024 * 1024,
        MaximumConcurrency = 1
    };

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(StorageNames.Submissions);

    public static TimeSpan UrlLifetime { get; } = TimeSpan.FromMinutes(15);

    /// <param name="content">The file, from its beginning; its exceptions are rethrown, and nothing is stored.</param>
    /// <param name="cancellation">Cancels; nothing is stored.</param>
    /// <returns>The id that its delivery will compute.</returns>
    public async Task<SubmissionId> WriteAsync(SubmissionAddress address, UploadLabel label, Stream content, CancellationToken cancellation)
    {
        var name = NewName(address, ".xlsx");
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = ContentType },
            Metadata = label.Write(),
            TransferOptions = InPieces,
        };
        var written = (await _container.GetBlobClient(name).UploadAsync(content, options, cancellation)).Value;
        return SubmissionBlobs.IdOf(name, written.ETag, written.LastModified);
    }

    /// <summary>Makes an upload URL. It can create that blob and nothing else: neither read, nor overwrite, nor list.</summary>
    public async Task<UploadUrl> CreateUrlAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var blob = _container.GetBlobClient(NewName(address, UploadLabel.DirectSuffix));
        // The storage service checks the signature by the real time.
        var expires = TimeProvider.System.GetUtcNow() + UrlLifetime;
        var sas = new BlobSasBuilder(BlobSasPermissions.Create, expires)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        var url = blob.CanGenerateSasUri ? blob.GenerateSasUri(sas) : await SignAsync(blob, sas, expires, cancellation);
        return new UploadUrl(url, blob.Name, clock.GetUtcNow() + UrlLifetime);
    }

    // An identity has no account key; it requests a delegation key, which has the identity's permissions.
    private async Task<Uri> SignAsync(BlobClient blob, BlobSasBuilder sas, DateTimeOffset expires, CancellationToken cancellation)
    {
        UserDelegationKey key = await service.GetUserDelegationKeyAsync(null, expires, cancellation);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key, blob.AccountName) }.ToUri();
    }

    private string NewName(SubmissionAddress address, string suffix)
    {
        var time = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"{address.Folder}/{time}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}{suffix}";
    }
}
