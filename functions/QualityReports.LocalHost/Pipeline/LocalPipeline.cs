using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using QualityReports.Azurite;
using QualityReports.Functions;
using QualityReports.Functions.Settings;
using QualityReports.Functions.Telemetry;
using QualityReports.LocalHost.Hosting;
using QualityReports.LocalHost.Identity;
using QualityReports.Storage;
using QualityReports.Storage.Telemetry;

namespace QualityReports.LocalHost.Pipeline;

internal sealed record LocalPipelineOptions
{
    /// <summary>The port of the HTTP endpoints; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The folder of the emulator's data; null for memory.</summary>
    public DirectoryInfo? Data { get; init; }

    /// <summary>The day of the calendar; null for today.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The ports of an emulator to use, or to start if none listens; null for one of its own on free ports.</summary>
    public AzuriteEndpoints? SharedAzurite { get; init; }

    /// <summary>Whether schedules run; a time-lapse runs its timers itself.</summary>
    public bool RunsTimers { get; init; }

    /// <summary>The address of a collector of the OpenTelemetry protocol; null for the environment's, if any.</summary>
    public Uri? Collector { get; init; }

    /// <summary>Changes the services before they are built: a test has another clock.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    /// <summary>Receives lines before long steps.</summary>
    public required TextWriter Progress { get; init; }
}

/// <summary>The whole product on one machine: the storage emulator, every function, the HTTP endpoints.</summary>
internal sealed class LocalPipeline : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;
    private readonly WebApplication _app;
    private readonly LocalFunctionHost _host;

    private LocalPipeline(AzuriteServer azurite, LocalIssuer issuer, WebApplication app, LocalFunctionHost host) =>
        (_azurite, Issuer, _app, _host) = (azurite, issuer, app, host);

    public LocalIssuer Issuer { get; }

    public ShiftedTimeProvider Clock => Services.GetRequiredService<ShiftedTimeProvider>();

    public IServiceProvider Services => _app.Services;

    public string ConnectionString => _azurite.ConnectionString;

    public Uri Address => new(Issuer.Address, "/");

    /// <summary>Starts everything; after a fault it stops the started parts.</summary>
    /// <exception cref="AzuriteException">The emulator cannot be installed or started.</exception>
    /// <exception cref="IOException">The port is in use; the inner exception says so.</exception>
    public static async Task<LocalPipeline> StartAsync(LocalPipelineOptions options, CancellationToken cancellation)
    {
        var azurite = options.SharedAzurite is { } shared
            ? await AzuriteServer.UseOrStartAsync(shared, options.Data?.FullName, options.Progress, cancellation)
            : await AzuriteServer.StartAsync(AzuriteEndpoints.Free, options.Data?.FullName, options.Progress, cancellationToken: cancellation);
        var site = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{(options.Port == 0 ? FindFreePort() : options.Port)}/"));
        var issuer = new LocalIssuer(site);
        var app = BuildApp(site, issuer, azurite.ConnectionString, options);
        var host = new LocalFunctionHost(FunctionCatalog.Discover(typeof(Composition).Assembly), app.Services);
        var pipeline = new LocalPipeline(azurite, issuer, app, host);
        try
        {
            host.MapHttp(app);
            await app.Services.GetRequiredService<StorageSetup>().CreateMissingAsync(cancellation);
            await app.StartAsync(cancellation);
            await host.StartAsync(options.RunsTimers, cancellation);
            return pipeline;
        }
        catch
        {
            await pipeline.DisposeAsync();
            throw;
        }
    }

    /// <summary>The number of function calls that ended since the start.</summary>
    public long Ended => _host.Ended;

    public Task RunTimerAsync(string function, CancellationToken cancellation) => _host.RunTimerAsync(function, cancellation);

    /// <summary>Waits until every upload and every message is handled.</summary>
    public Task WaitUntilIdleAsync(CancellationToken cancellation) => _host.WaitUntilIdleAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _app.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    private static WebApplication BuildApp(Uri site, LocalIssuer issuer, string connection, LocalPipelineOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // The environment's account for the commands does not apply here.
        builder.Configuration.AddInMemoryCollection(AppSettings.All.Except(TelemetrySettings.All).Select(setting => setting.Write(null)));
        builder.Configuration.AddInMemoryCollection(
        [
            AppSettings.Storage.Write(connection),
            AppSettings.Authority.Write(issuer.Address.ToString()),
            AppSettings.Audience.Write(LocalIssuer.Audience),
            AppSettings.Scope.Write(LocalIssuer.Audience),
        ]);
        if (options.Collector is { } collector)
            builder.Configuration.AddInMemoryCollection([AppSettings.OtlpEndpoint.Write(collector.ToString())]);
        builder.WebHost.UseUrls(site.ToString()).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // On the local host progress is on the screen; the log has only failures.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            // A fault that stops the host is thrown as well, and reported in one line.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // A collector receives the log as in Azure.
            .AddFilter<OpenTelemetryLoggerProvider>(ProductTelemetry.Name, LogLevel.Information);
        builder.Services.AddSingleton(LocalClock.On(options.Today))
            .AddQualityReports(builder.Configuration)
            .AddQualityReportsApi(builder.Configuration)
            .AddQualityReportsTelemetry(builder.Configuration)
            .AddLocalSignIn(issuer);
        options.Change(builder.Services);
        return builder.Build();
    }

    // The issuer's name contains the port, so the port must be known before the server listens.
    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
