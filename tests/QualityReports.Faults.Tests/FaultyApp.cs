using Azure;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Resilience;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>The product with weather between it and its storage, and the host's patience around it.</summary>
internal sealed class FaultyApp : IAsyncDisposable
{
    /// <summary>How often the host delivers (host.json).</summary>
    public const int HostDeliveries = 5;

    private readonly ServiceProvider _services;
    private readonly FaultInjector _attempts = new();
    private readonly FaultInjector _operations = new(HttpPipelinePosition.PerCall);

    private FaultyApp(AzuriteFixture azurite, TestClock clock) => _services = ProductServices.Create(
        azurite.ConnectionString, clock, QuickRetries.Configure, Turnstile.Configure, _operations.Configure, _attempts.Configure);

    /// <summary>Orders what runs side by side.</summary>
    public Turnstile Turnstile { get; } = new();

    /// <summary>What somebody else does at <see cref="FaultKind.Race"/>.</summary>
    public Func<StorageOperation, CancellationToken, Task> Rival
    {
        set => (_attempts.Rival, _operations.Rival) = (value, value);
    }

    /// <summary>Composes it; storage is there afterwards.</summary>
    public static Task<FaultyApp> StartAsync(AzuriteFixture azurite, DateTimeOffset now) => StartAsync(azurite, new TestClock(now));

    /// <summary>Another instance of it: on the same clock, with nothing else in common.</summary>
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

    /// <summary>What strikes attempts, most of which the SDK mends, or whole operations.</summary>
    public FaultInjector At(HttpPipelinePosition position) => position == HttpPipelinePosition.PerRetry ? _attempts : _operations;

    /// <summary>Delivers as the host does.</summary>
    /// <param name="injector">The weather, for what it cancels.</param>
    /// <param name="work">What a delivery does.</param>
    /// <returns>How many deliveries it took; one more than the host makes where none succeeded.</returns>
    public static async Task<int> DeliverAsync(FaultInjector injector, Func<CancellationToken, Task> work)
    {
        var deliveries = 1;
        while (deliveries <= HostDeliveries && !await TryAsync(injector, work))
            deliveries++;
        return deliveries;
    }

    /// <summary>One delivery.</summary>
    /// <returns>Whether it came to its end.</returns>
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

    /// <summary>Everything that storage is asked for by some work in calm weather, in its order; each can be befallen by something in the next run.</summary>
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
