using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>An address of storage that takes one upload.</summary>
/// <param name="Url">Where to, with the signature that allows it.</param>
/// <param name="Name">The upload's name within the container.</param>
/// <param name="ExpiresAt">Until when, on the product's clock.</param>
public sealed record UploadUrl(Uri Url, string Name, DateTimeOffset ExpiresAt);

/// <summary>Container <c>submissions</c> as it is written: each upload under a name that nobody has used, and never again.</summary>
public sealed class SubmissionUploads(BlobServiceClient service, ShiftedTimeProvider clock)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int RandomBytes = 8;

    // What is held of an upload at once. The length is not known before its end, so it is sent in blocks, and the list of them is the commit: whoever breaks off
    // before leaves no blob, and the service drops the blocks after a week.
    private static readonly StorageTransferOptions InPieces = new() { InitialTransferSize = 256 * 1024, MaximumTransferSize = 1024 * 1024, MaximumConcurrency = 1 };

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(StorageNames.Submissions);

    /// <summary>How long an address takes an upload.</summary>
    public static TimeSpan UrlLifetime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Streams an upload to storage.</summary>
    /// <param name="address">Whose return it is.</param>
    /// <param name="label">Where it comes from.</param>
    /// <param name="content">The file, from its beginning; what it throws is thrown, and nothing is left.</param>
    /// <param name="cancellation">Cancels; nothing is left.</param>
    /// <returns>The id that its delivery will find.</returns>
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

    /// <summary>Makes an address for one upload. It can create that very blob and nothing else: neither read, nor overwrite, nor list.</summary>
    public async Task<UploadUrl> CreateUrlAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var blob = _container.GetBlobClient(NewName(address, UploadLabel.DirectSuffix));
        // The signature is judged by the storage service, whose clock is the real one.
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

    // An identity has no account key; it asks for a key of its own, which is as good as the identity.
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
