using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions;
using QualityReports.Functions.Settings;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>The product's services against a real emulator, on a calendar that a test chooses.</summary>
public static class ProductServices
{
    /// <summary>Composes them as the app does, on a <see cref="TestClock"/> of their own.</summary>
    /// <param name="connectionString">The emulator's.</param>
    /// <param name="now">What the clock shows; it runs on from there.</param>
    /// <param name="configureClients">Changes to the options of each storage client: faults, counters, short pauses.</param>
    public static ServiceProvider Create(string connectionString, DateTimeOffset now, params Action<ClientOptions>[] configureClients) =>
        Create(connectionString, new TestClock(now), configureClients);

    /// <summary>Composes them as the app does, on a clock that they share with others: storage's times are the same to all.</summary>
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
