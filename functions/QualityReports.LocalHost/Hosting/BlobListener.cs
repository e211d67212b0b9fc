using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Delivers each version of each blob of a container. It lists the container, as there is no Event Grid; as with events, the pattern is not checked.
/// A blob that fails too often becomes a message in the poison queue.</summary>
/// <remarks>The Functions host keeps no receipts for events: one that Event Grid repeats calls the function again, and a lost one never does. Here a version
/// is delivered once, and the next listing finds a version without a receipt. A failed delivery is repeated after half a second here, by the message's
/// timeout there.</remarks>
internal sealed class BlobListener(
    FunctionDescriptor function, BlobServiceClient blobs, HostQueue poison, FunctionInvoker invoker, HostSettings settings, ILogger logger)
    : Listener(function, logger), IDisposable
{
    /// <summary>The queue that the real host uses for blobs that failed.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    // A listing covers the whole container, so it grows with it: at most a fifth of the time is spent on listings.
    private const int RestPerLook = 4;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly BlobPath _path = new(((BlobTriggerAttribute)function.Trigger).BlobPath);
    private readonly BlobContainerClient _host = blobs.GetBlobContainerClient("azure-webjobs-hosts");
    private readonly ConcurrentDictionary<string, Task> _inFlight = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(settings.BlobParallelism);
    private BlobReceipts? _receipts;

    private BlobReceipts Receipts => _receipts ??= new BlobReceipts(_host.GetBlobClient($"localhost/{Function.Name}/blob-receipts.json"));

    private BlobContainerClient Container => blobs.GetBlobContainerClient(_path.Container);

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await Container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _host.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await Receipts.LoadAsync(cancellationToken);
    }

    public override async Task<bool> IsBusyAsync(CancellationToken cancellationToken) =>
        _inFlight.Values.Any(delivery => !delivery.IsCompleted) || await OpenAsync(cancellationToken).AnyAsync(cancellationToken);

    public void Dispose() => _slots.Dispose();

    protected override async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await foreach (var blob in OpenAsync(cancellationToken).Where(blob => _inFlight.GetValueOrDefault(blob.Name) is null or { IsCompleted: true }))
            _inFlight[blob.Name] = Task.Run(() => DeliverAsync(blob, cancellationToken), CancellationToken.None);
        foreach (var ended in _inFlight.Where(delivery => delivery.Value.IsCompleted))
            _inFlight.TryRemove(ended);
        await Receipts.SaveAsync(cancellationToken);
        var rest = TimeProvider.System.GetElapsedTime(started) * RestPerLook;
        return rest < Rest ? Rest : rest > LongestRest ? LongestRest : rest;
    }

    protected override async Task StopAsync()
    {
        await Task.WhenAll(_inFlight.Values);
        await Receipts.SaveAsync(CancellationToken.None);
    }

    /// <summary>The blobs without a receipt: those waiting, and those in delivery.</summary>
    private IAsyncEnumerable<BlobItem> OpenAsync(CancellationToken cancellationToken) =>
        Container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken).Where(blob => !Receipts.Has(blob.Name, ETagOf(blob)));

    private async Task DeliverAsync(BlobItem blob, CancellationToken cancellationToken)
    {
        try
        {
            await _slots.WaitAsync(cancellationToken);
            try
            {
                if (!await TryAsync(blob.Name, cancellationToken))
                    await GiveUpAsync(blob, cancellationToken);
                Receipts.Add(blob.Name, ETagOf(blob));
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (Exception exception)
        {
            // Without a receipt the next listing, or the next start, delivers it again.
            if (!cancellationToken.IsCancellationRequested)
                HostLog.LookFailed(Logger, exception, Function.Name);
        }
    }

    private async Task<bool> TryAsync(string name, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await invoker.InvokeAsync(Function, Container.GetBlobClient(name), _path.Match(name), cancellationToken);
                return true;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                HostLog.BlobFailed(Logger, exception, Function.Name, name, attempt, settings.PoisonBlobThreshold);
                if (attempt >= settings.PoisonBlobThreshold)
                    return false;
            }
            await Task.Delay(Rest, cancellationToken);
        }
    }

    private async Task GiveUpAsync(BlobItem blob, CancellationToken cancellationToken)
    {
        var message = new { FunctionId = $"Host.Functions.{Function.Name}", ContainerName = _path.Container, BlobName = blob.Name, ETag = ETagOf(blob) };
        await poison.SendAsync(JsonSerializer.Serialize(message), cancellationToken);
        HostLog.BlobPoisoned(Logger, Function.Name, blob.Name, PoisonQueue);
    }

    private static string ETagOf(BlobItem blob) => blob.Properties.ETag!.Value.ToString("H");
}
