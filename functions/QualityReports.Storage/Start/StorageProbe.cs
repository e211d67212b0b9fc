using Azure.Storage.Queues;

namespace QualityReports.Storage.Start;

/// <summary>Checks whether the data account is usable, before any work depends on it.</summary>
public sealed class StorageProbe(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
{
    /// <summary>Calls each service once, all three in parallel. The clients retry: for 6 s a table, for 25 s the others.</summary>
    /// <param name="patience">The longest wait for an answer.</param>
    /// <param name="isEmptyUsable">Whether an account is usable in which nothing is created yet.</param>
    /// <returns>The service whose fault is known first; null where each answers, even as busy.</returns>
    public async Task<UnusableService?> FindUnusableAsync(TimeSpan patience, bool isEmptyUsable, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(patience);
        Task<UnusableService?>[] asked =
        [
            AskAsync(StorageService.Blobs, $"container '{StorageNames.Submissions}'", HasContainerAsync, end.Token),
            AskAsync(StorageService.Queues, $"queue '{StorageNames.Consolidations}'", HasQueueAsync, end.Token),
            AskAsync(StorageService.Tables, "tables", HasTableAsync, end.Token),
        ];
        UnusableService? first = null;
        await foreach (var answer in Task.WhenEach(asked))
        {
            if (first is null && await answer is { } unusable && !IsUsable(unusable.Fault.Kind, isEmptyUsable))
            {
                first = unusable;
                await end.CancelAsync();
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return first;
    }

    private static bool IsUsable(StorageFaultKind kind, bool isEmptyUsable) =>
        kind is StorageFaultKind.Busy || (kind is StorageFaultKind.Empty && isEmptyUsable);

    private static async Task<UnusableService?> AskAsync(
        StorageService service, string what, Func<CancellationToken, Task<bool>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask(cancellation) ? null : new(service, new StorageFault(StorageFaultKind.Empty, what));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(service, new StorageFault(StorageFaultKind.Unreachable, "no answer in time"));
        }
        catch (Exception e) when (StorageFault.Of(e) is { } fault)
        {
            return new(service, fault);
        }
    }

    private async Task<bool> HasContainerAsync(CancellationToken cancellation) =>
        await blobs.GetBlobContainerClient(StorageNames.Submissions).ExistsAsync(cancellation);

    private async Task<bool> HasQueueAsync(CancellationToken cancellation) =>
        await queues.GetQueueClient(StorageNames.Consolidations).ExistsAsync(cancellation);

    private async Task<bool> HasTableAsync(CancellationToken cancellation) =>
        await tables.QueryAsync(maxPerPage: 1, cancellationToken: cancellation).AnyAsync(cancellation);
}
