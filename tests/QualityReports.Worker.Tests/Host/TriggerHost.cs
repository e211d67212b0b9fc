using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.Azure.WebJobs.Host.Executors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityReports.Worker.Tests.Protocol;

// IWebHookProvider: "Not ready for public consumption".
#pragma warning disable CS0618

namespace QualityReports.Worker.Tests.Host;

/// <summary>The WebJobs SDK, on which the Functions host is based too: blobs, queues and schedules, their locks, retries and poison.</summary>
internal sealed class TriggerHost : IAsyncDisposable
{
    /// <summary>The container of the hosts' own blobs.</summary>
    public const string Container = "azure-webjobs-hosts";

    private const string HostId = "qualityreports";

    private readonly IHost _host;
    private readonly FunctionTypes _types;
    private readonly HostLog _log;

    private TriggerHost(IHost host, FunctionTypes types, HostLog log, BlobWebhook webhook) => (_host, _types, _log, Webhook) = (host, types, log, webhook);

    /// <summary>The address for events of blobs.</summary>
    public BlobWebhook Webhook { get; }

    /// <summary>The failures, as the SDK reports them.</summary>
    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>Starts it.</summary>
    /// <param name="functions">The worker's functions.</param>
    /// <param name="call">Receives the calls.</param>
    /// <param name="settings">The app's settings, and those of the host.</param>
    public static async Task<TriggerHost> StartAsync(
        IReadOnlyList<WorkerFunction> functions, Func<string, object?, Binder, CancellationToken, Task> call, WorkerHostSettings settings)
    {
        var types = new FunctionTypes(functions.Where(function => !function.IsHttp), call);
        var (log, webhook) = (new HostLog(), new BlobWebhook());
        var host = new HostBuilder()
            .ConfigureAppConfiguration(all => all.AddInMemoryCollection(HostJson.Read()).AddInMemoryCollection(settings.ForHost(functions)))
            .ConfigureLogging(logging => logging.AddProvider(log).AddFilter("Azure.Core", LogLevel.None))
            .ConfigureWebJobs(jobs =>
            {
                jobs.AddAzureStorageCoreServices();
                jobs.AddAzureStorageBlobs();
                jobs.AddAzureStorageQueues();
                jobs.AddTimers();
            })
            .ConfigureServices(services => services
                .AddSingleton<ITypeLocator>(types)
                .AddSingleton<IHostIdProvider>(new FixedHostId())
                .AddSingleton<IWebHookProvider>(webhook)
                .AddSingleton<ScheduleMonitor>(new BlobSchedules(new BlobContainerClient(settings.Connection, Container))))
            .Build();
        await host.StartAsync();
        return new TriggerHost(host, types, log, webhook);
    }

    /// <summary>Runs a timer's function now; its failure is rethrown.</summary>
    public Task RunTimerAsync(string function, CancellationToken cancellation) => _host.Services.GetRequiredService<IJobHost>().CallAsync(
        function, new Dictionary<string, object?> { [_types.MethodOf(function).GetParameters()[0].Name!] = null }, cancellation);

    /// <summary>Stops listening, cancels running work, and waits for it.</summary>
    public Task StopAsync() => _host.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _host.Dispose();
    }

    private sealed class FixedHostId : IHostIdProvider
    {
        public Task<string> GetHostIdAsync(CancellationToken cancellationToken) => Task.FromResult(HostId);
    }
}
