using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>A worker's process with the server that it calls.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly PublishedApp _app;
    private readonly WebApplication _server;
    private readonly Task _watch;

    private RunningWorker(PublishedApp app, WebApplication server, WorkerChannel channel, WorkerProcess process)
    {
        (_app, _server, Channel, Process) = (app, server, channel, process);
        _watch = WatchAsync();
    }

    /// <summary>The channel to it.</summary>
    public WorkerChannel Channel { get; }

    /// <summary>The process.</summary>
    public WorkerProcess Process { get; }

    /// <summary>Starts a worker without waiting.</summary>
    /// <param name="settings">The app's settings, by their names in the environment.</param>
    public static Task<RunningWorker> StartAsync(IEnumerable<KeyValuePair<string, string>> settings) => StartAsync(PublishedApp.Product, settings);

    /// <summary>Starts a worker of another app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="settings">The app's settings, by their names in the environment.</param>
    public static async Task<RunningWorker> StartAsync(PublishedApp app, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var channel = new WorkerChannel();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalPort(HttpProtocols.Http2));
        builder.Services.AddSingleton(channel).AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        var server = builder.Build();
        server.MapGrpcService<ChannelService>();
        await server.StartAsync();
        return new RunningWorker(app, server, channel, WorkerProcess.Start(app, new Uri(server.Urls.Single()), channel.WorkerId, settings));
    }

    /// <summary>Waits until it has called, and loads its functions.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message has its output.</exception>
    public async Task<LoadedApp> LoadAsync()
    {
        await Channel.Connected.WaitAsync(Patience);
        return await AppLoader.LoadAsync(Channel, _app.Folder).WaitAsync(Patience);
    }

    /// <summary>Waits until it has called, and loads nothing.</summary>
    public async Task InitializeAsync()
    {
        await Channel.Connected.WaitAsync(Patience);
        await AppLoader.InitializeAsync(Channel, _app.Folder).WaitAsync(Patience);
    }

    /// <summary>Asks it to end, and waits for the end.</summary>
    /// <param name="grace">The longest wait; then it is killed.</param>
    public async Task<WorkerEnd> StopAsync(TimeSpan grace)
    {
        Channel.Terminate(grace);
        await ((Task)Process.Ended).WaitAsync(grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Process.DisposeAsync();
        return await Process.Ended;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await _watch;
        await _server.DisposeAsync();
    }

    private async Task WatchAsync()
    {
        var end = await Process.Ended;
        Channel.Break(new InvalidOperationException($"The worker ended with {end.ExitCode}.\n{end.Errors}{end.Output}"));
    }
}
