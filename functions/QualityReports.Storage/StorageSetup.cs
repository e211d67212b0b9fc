using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace QualityReports.Storage;

/// <summary>Creates what is missing of containers, queues and tables. On a desk and in tests; in Azure the infrastructure does it.</summary>
public sealed class StorageSetup(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
{
    public async Task CreateMissingAsync(CancellationToken cancellation)
    {
        foreach (var container in StorageNames.Containers)
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        foreach (var queue in StorageNames.Queues)
            await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellation);
        await CreateTablesAsync(cancellation);
    }

    /// <summary>Creates tables alone: where somebody has deleted one.</summary>
    public async Task CreateTablesAsync(CancellationToken cancellation)
    {
        foreach (var table in StorageNames.Tables)
            await tables.CreateTableIfNotExistsAsync(table, cancellation);
    }
}
