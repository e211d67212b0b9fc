using Azure;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Resilience;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>The product with injected faults between it and its storage, and with the host's deliveries.</summary>
internal sealed class FaultyApp : IAsyncDisposable
{
    /// <summary>The number of the host's deliveries (host.json).</summary>
    public const int HostDeliveries = 5;

    private readonly ServiceProvider _services;
    private readonly FaultInjector _attempts = new();
    private readonly FaultInjector _operations = new(HttpPipelinePosition.PerCall);

    private FaultyApp(AzuriteFixture azurite, TestClock clock) => _services = ProductServices.Create(
        azurite.ConnectionString, clock, QuickRetries.Configure, Turnstile.Configure, _operations.Configure, _attempts.Configure);

    /// <summary>The order of concurrent work.</summary>
    public Turnstile Turnstile { get; } = new();

    /// <summary>The action of another instance at <see cref="FaultKind.Race"/>.</summary>
    public Func<StorageOperation, CancellationToken, Task> Rival
    {
        set => (_attempts.Rival, _operations.Rival) = (value, value);
    }

    /// <summary>Composes the product, with its storage.</summary>
    public static Task<FaultyApp> StartAsync(AzuriteFixture azurite, DateTimeOffset now) => StartAsync(azurite, new TestClock(now));

    /// <summary>Another instance with the same clock, and nothing else in common.</summary>
    public Task<FaultyApp> StartOtherAsync(AzuriteFixture azurite) => StartAsync(azurite, Clock);

    private static async Task<FaultyApp> StartAsync(AzuriteFixture azurite, TestClock clock)
    {
        var app = new FaultyApp(azurite, clock);
        await app.Get<StorageSetup>().CreateMissingAsync(default);
        return app;
    }

    public IServiceProvider Services => _services;

    /// <summary>The clock of the product and its storage.</summary>
    public TestClock Clock => Get<TestClock>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The faults of attempts, most of which the SDK repeats, or of whole operations.</summary>
    public FaultInjector At(HttpPipelinePosition position) => position == HttpPipelinePosition.PerRetry ? _attempts : _operations;

    /// <summary>Delivers as the host does.</summary>
    /// <param name="injector">The faults, with their cancellation.</param>
    /// <param name="work">The work of a delivery.</param>
    /// <returns>The number of deliveries; one more than the host's where none succeeded.</returns>
    public static async Task<int> DeliverAsync(FaultInjector injector, Func<CancellationToken, Task> work)
    {
        var deliveries = 1;
        while (deliveries <= HostDeliveries && !await TryAsync(injector, work))
            deliveries++;
        return deliveries;
    }

    /// <summary>One delivery.</summary>
    /// <returns>Whether it reached its end.</returns>
    public static async Task<bool> TryAsync(FaultInjector injector, Func<CancellationToken, Task> work)
    {
        using var stop = new CancellationTokenSource();
        injector.Stop = stop;
        try
        {
            await work(stop.Token);
            return true;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException or StorageUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Every operation of some work in a fault-free run, in order; the next run can inject a fault into each.</summary>
    public async Task<IReadOnlyList<PlannedFault>> StepsAsync(HttpPipelinePosition position, Func<CancellationToken, Task> work)
    {
        var injector = At(position);
        injector.Slowness = TimeSpan.Zero;
        injector.Start(FaultSchedule.Random(0, 100, [FaultKind.Slow]));
        await work(default);
        injector.End();
        return [.. injector.Happened];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
