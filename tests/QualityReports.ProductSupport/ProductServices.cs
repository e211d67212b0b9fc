using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions;
using QualityReports.Functions.Settings;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>The product's services on a real emulator, with a calendar that a test chooses.</summary>
public static class ProductServices
{
    /// <summary>Composes them as the app does, each with its own <see cref="TestClock"/>.</summary>
    /// <param name="connectionString">The emulator's.</param>
    /// <param name="now">The initial time of the clock, which runs on.</param>
    /// <param name="configureClients">Changes to the options of each storage client: faults, counters, short pauses.</param>
    public static ServiceProvider Create(string connectionString, DateTimeOffset now, params Action<ClientOptions>[] configureClients) =>
        Create(connectionString, new TestClock(now), configureClients);

    /// <summary>Composes them as the app does, on a shared clock: all instances read the same storage times.</summary>
    /// <inheritdoc cref="Create(string, DateTimeOffset, Action{ClientOptions}[])"/>
    public static ServiceProvider Create(string connectionString, TestClock clock, params Action<ClientOptions>[] configureClients) =>
        Create(connectionString, clock.AddTo, configureClients);

    internal static ServiceProvider Create(string connectionString, Action<IServiceCollection> addClock, params Action<ClientOptions>[] configureClients)
    {
        var settings = new[] { AppSettings.Storage.Write(connectionString) };
        var services = new ServiceCollection().AddLogging();
        addClock(services);
        services.AddQualityReports(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        foreach (var configure in configureClients)
            services.AddSingleton(new ConfigureClient(configure));
        return services.BuildServiceProvider();
    }
}
