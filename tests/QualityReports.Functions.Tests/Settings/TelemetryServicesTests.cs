using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using QualityReports.Functions.Telemetry;

namespace QualityReports.Functions.Tests.Settings;

public sealed class TelemetryServicesTests
{
    // No server listens there; the telemetry is not needed.
    private const string Insights =
        "InstrumentationKey=33333333-3333-3333-3333-333333333333;IngestionEndpoint=http://127.0.0.1:9/;LiveEndpoint=http://127.0.0.1:9/";

    [Fact]
    public void AddQualityReportsTelemetry_NoPlaceForIt_AddsNothing()
    {
        using var services = new ServiceCollection().AddLogging().AddQualityReportsTelemetry(Configured.With()).BuildServiceProvider();

        Assert.Null(services.GetService<TracerProvider>());
        Assert.Null(services.GetService<MeterProvider>());
    }

    // The worker of Azure adds its own to the same providers.
    [Theory]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", Insights)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9/")]
    public void AddQualityReportsTelemetry_APlaceForIt_AddsProvidersAndLetsTheCallerComplete(string setting, string value)
    {
        var isCompleted = false;
        var configuration = Configured.With((setting, value));
        using var services = new ServiceCollection().AddLogging().AddSingleton(configuration)
            .AddQualityReportsTelemetry(configuration, telemetry => isCompleted = telemetry.Services.Count > 0)
            .BuildServiceProvider();

        Assert.True(isCompleted);
        Assert.NotNull(services.GetService<MeterProvider>());
        Assert.NotNull(services.GetService<TracerProvider>());
    }
}
