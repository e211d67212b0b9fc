using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Periods;
using QualityReports.Functions;

namespace QualityReports.TestSupport;

/// <summary>The product's services against a real emulator, on a calendar that a test chooses.</summary>
public static class ProductServices
{
    /// <summary>Composes them as the app does.</summary>
    /// <param name="connectionString">The emulator's.</param>
    /// <param name="now">What the clock shows; it runs on from there.</param>
    /// <param name="probe">Watches the requests to the table service, and breaks off where a test wants it.</param>
    public static ServiceProvider Create(string connectionString, DateTimeOffset now, TableProbe? probe = null)
    {
        var clock = new ShiftedTimeProvider(TimeProvider.System);
        clock.MoveTo(now);
        var settings = new Dictionary<string, string?> { ["Storage"] = connectionString };
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddQualityReports(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (probe is not null)
            services.AddSingleton(probe.Connect(connectionString));
        return services.BuildServiceProvider();
    }
}
