using Azure.Storage.Queues;

namespace QualityReports.Storage;

/// <summary>Creates missing containers, queues and tables, for the local host and tests; in Azure the infrastructure does so.</summary>
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

    /// <summary>Creates only tables, after one was deleted.</summary>
    public async Task CreateTablesAsync(CancellationToken cancellation)
    {
        foreach (var table in StorageNames.Tables)
            await tables.CreateTableIfNotExistsAsync(table, cancellation);
    }
}
