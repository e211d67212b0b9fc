using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>A substitute for the Azure Functions host, for the local host and tests: calls the same trigger classes for blobs, queue messages, schedules and
/// requests.</summary>
/// <remarks>Deliveries, retries, poison queues and limits follow <c>host.json</c>, and a table of tests (<c>QualityReports.Worker.Tests</c>) runs the same
/// inputs under both hosts. The differences: it is one process, without gRPC and without a proxy before the routes (<see cref="HttpRoutes"/>). It lists
/// containers and keeps receipts, instead of receiving events (<see cref="BlobListener"/>). It does not run missed timers, and its clock may be moved
/// (<see cref="TimerListener"/>). It does not renew the lease of a message (<see cref="QueueListener"/>). It creates missing containers and queues, checks no
/// function keys, and reads a part of host.json (<see cref="HostSettings"/>). It requires the services BlobServiceClient, QueueServiceClient (with an account
/// key) and ILogger, and uses TimeProvider if there is one.</remarks>
internal sealed class LocalFunctionHost : IAsyncDisposable
{
    private readonly FunctionCatalog _catalog;
    private readonly HostSettings _settings;
    private readonly FunctionInvoker _invoker;
    private readonly ILogger _logger;
    private readonly Listener[] _listeners;
    private readonly CancellationTokenSource _stop = new();
    private Task[] _loops = [];

    /// <summary>Builds the listeners of a catalog; <see cref="StartAsync"/> starts them.</summary>
    public LocalFunctionHost(FunctionCatalog catalog, IServiceProvider services, HostSettings? settings = null)
    {
        (_catalog, _settings) = (catalog, settings ?? HostSettings.Load());
        _invoker = new FunctionInvoker(services.GetRequiredService<IServiceScopeFactory>());
        _logger = services.GetRequiredService<ILogger<LocalFunctionHost>>();
        var queues = services.GetRequiredService<QueueServiceClient>();
        HostQueue Queue(string name) => new(queues, name, _settings);
        _listeners = [.. catalog.Functions.Select(Listener? (function) => function.Trigger switch
        {
            BlobTriggerAttribute =>
                new BlobListener(function, services.GetRequiredService<BlobServiceClient>(), Queue(BlobListener.PoisonQueue), _invoker, _settings, _logger),
            QueueTriggerAttribute { QueueName: var name } => new QueueListener(function, Queue(name), Queue($"{name}-poison"), _invoker, _settings, _logger),
            TimerTriggerAttribute => new TimerListener(function, _invoker, services.GetService<TimeProvider>() ?? TimeProvider.System, _logger),
            _ => null,
        }).OfType<Listener>()];
    }

    /// <summary>The number of invocations that ended since the start.</summary>
    public long Ended => _invoker.Counts.Ended;

    /// <summary>Maps the HTTP functions; they answer whether or not the listeners run.</summary>
    public void MapHttp(IEndpointRouteBuilder endpoints) => HttpRoutes.Map(endpoints, _catalog, _invoker, _settings, _logger);

    /// <param name="timers">Whether schedules run; a time-lapse runs its timers by name.</param>
    public async Task StartAsync(bool timers = true, CancellationToken cancellationToken = default)
    {
        var listeners = _listeners.Where(listener => timers || listener is not TimerListener).ToArray();
        foreach (var listener in listeners)
            await listener.PrepareAsync(cancellationToken);
        _loops = [.. listeners.Select(listener => Task.Run(() => listener.RunAsync(_stop.Token), CancellationToken.None))];
        HostLog.Started(_logger, _catalog.Functions.Count);
    }

    /// <summary>Calls a timer function now and waits for it; rethrows its exception.</summary>
    public Task RunTimerAsync(string name, CancellationToken cancellationToken = default) =>
        _listeners.OfType<TimerListener>().SingleOrDefault(timer => timer.Function.Name == name) is { } timer
            ? timer.RunOnceAsync(cancellationToken)
            : throw new ArgumentException($"There is no timer function {name}.", nameof(name));

    /// <summary>Waits until no function runs, every blob is delivered and every triggering queue is empty; future schedules do not count.</summary>
    public async Task WaitUntilIdleAsync(CancellationToken cancellationToken = default)
    {
        while (!await IsIdleAsync(cancellationToken))
            await Task.Delay(TimeSpan.FromSeconds(0.1), cancellationToken);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loops);
        _loops = [];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var listener in _listeners.OfType<IDisposable>())
            listener.Dispose();
        _stop.Dispose();
    }

    private async Task<bool> IsIdleAsync(CancellationToken cancellationToken)
    {
        var before = _invoker.Counts;
        if (before.Started != before.Ended)
            return false;
        foreach (var listener in _listeners)
        {
            if (await listener.IsBusyAsync(cancellationToken))
                return false;
        }
        // A function that ran meanwhile may have created work in a source that was checked before.
        return _invoker.Counts == before;
    }
}
