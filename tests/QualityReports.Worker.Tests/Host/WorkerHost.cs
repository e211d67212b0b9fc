using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The published worker under a host on the same libraries as that of Azure Functions: the WebJobs SDK for triggers, the worker's gRPC protocol, a
/// proxy to its server. The tests send Event Grid's events.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly TriggerHost _triggers;
    private readonly HttpFront _front;

    private WorkerHost(RunningWorker worker, LoadedApp app, TimeSpan coldStart, TriggerHost triggers, HttpFront front) =>
        (Worker, App, ColdStart, _triggers, _front) = (worker, app, coldStart, triggers, front);

    /// <summary>The worker.</summary>
    public RunningWorker Worker { get; }

    /// <summary>The loaded app.</summary>
    public LoadedApp App { get; }

    /// <summary>The processor time of the worker until its functions were loaded.</summary>
    public TimeSpan ColdStart { get; }

    /// <summary>The address for requests.</summary>
    public Uri Address => _front.Address;

    /// <summary>The address for events of blobs.</summary>
    public BlobWebhook Webhook => _triggers.Webhook;

    /// <summary>The calls that ended so far.</summary>
    public IReadOnlyCollection<Invocation> Ended => Worker.Channel.Ended;

    /// <summary>The failures on either side, for the message of a test.</summary>
    public string Trouble =>
        string.Join('\n', _triggers.Log.Concat(Worker.Channel.Log.Where(line => line.Level >= RpcLog.Types.Level.Warning).Select(line => $"{line}")));

    /// <summary>Starts the worker, and all its callers.</summary>
    public static async Task<WorkerHost> StartAsync(WorkerHostSettings settings)
    {
        var worker = await RunningWorker.StartAsync(settings.ForWorker);
        try
        {
            var app = await worker.LoadAsync();
            var coldStart = worker.Process.ProcessorTime;
            var front = await HttpFront.StartAsync(worker.Channel, app);
            var triggers = await TriggerHost.StartAsync(app.Functions, new Dispatcher(worker.Channel, app.Functions).InvokeAsync, settings);
            return new WorkerHost(worker, app, coldStart, triggers, front);
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer's function now; its failure is rethrown.</summary>
    public Task RunTimerAsync(string function, CancellationToken cancellation) => _triggers.RunTimerAsync(function, cancellation);

    /// <summary>Stops as Azure stops an instance: no more deliveries, running work and the worker are asked to end.</summary>
    public async Task<WorkerEnd> StopAsync()
    {
        var triggers = _triggers.StopAsync();
        var end = await Worker.StopAsync(Grace);
        await triggers;
        return end;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _triggers.DisposeAsync();
        await _front.DisposeAsync();
        await Worker.DisposeAsync();
    }
}
