using System.Collections.Concurrent;
using Azure.Storage.Blobs;

namespace QualityReports.LocalHost.Hosting;

/// <summary>The deliveries of a blob trigger, by name and ETag, in a blob of the host. It is written after the deliveries, so a crash repeats a few of them:
/// delivery is at least once, as on Azure.</summary>
internal sealed class BlobReceipts(BlobClient store)
{
    private ConcurrentDictionary<string, string> _etags = new(StringComparer.Ordinal);
    private int _unsaved;

    /// <summary>Whether this version of the blob was delivered or abandoned.</summary>
    public bool Has(string name, string etag) => _etags.TryGetValue(name, out var known) && known == etag;

    public void Add(string name, string etag)
    {
        _etags[name] = etag;
        Volatile.Write(ref _unsaved, 1);
    }

    /// <summary>Reads the deliveries of earlier runs.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await store.ExistsAsync(cancellationToken))
            _etags = (await store.DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<ConcurrentDictionary<string, string>>()!;
    }

    /// <summary>Writes the receipts when there are new ones.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _unsaved, 0) == 0)
            return;
        try
        {
            await store.UploadAsync(BinaryData.FromObjectAsJson(_etags), overwrite: true, cancellationToken);
        }
        catch
        {
            Volatile.Write(ref _unsaved, 1);
            throw;
        }
    }
}
