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
    public static ServiceProvider Create(string connectionString, DateTimeOffset now)
    {
        var clock = new ShiftedTimeProvider(TimeProvider.System);
        clock.MoveTo(now);
        var settings = new Dictionary<string, string?> { ["Storage"] = connectionString };
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddQualityReports(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }
}
