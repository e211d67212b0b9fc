using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using QualityReports.Functions.Settings;
using QualityReports.Storage.Telemetry;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Functions.Telemetry;

/// <summary>Sends telemetry to the destinations of the settings: the same for Azure and the local host.</summary>
public static class TelemetryServices
{
    // There are 2,800 localities, few of them with the same finding: a day would use up the SDK's 2,000 series, and the rest would be merged.
    private const int MostFindingSeries = 20_000;

    /// <summary>Adds traces, metrics and logs of the product. Without a destination in the settings nothing is added and nothing is measured.</summary>
    /// <param name="complete">Adds the parts of the process that runs the product.</param>
    /// <exception cref="SettingException">A setting is malformed or in conflict with another; the message has its name.</exception>
    public static IServiceCollection AddQualityReportsTelemetry(
        this IServiceCollection services, IConfiguration configuration, Action<IOpenTelemetryBuilder>? complete = null)
    {
        var settings = TelemetrySettings.Read(configuration);
        if (!settings.IsSent)
            return services;
        var telemetry = services.AddOpenTelemetry()
            // Uploads are rare, and their traces answer clerks' questions: all are kept, whatever the caller's sampling.
            .WithTracing(traces => traces.AddSource(ProductTelemetry.Name).SetSampler(new AlwaysOnSampler()))
            .WithMetrics(metrics => metrics
                .AddMeter(ProductTelemetry.Name, WorkbookMetrics.MeterName)
                .AddView(ReturnMetrics.FindingsName, new MetricStreamConfiguration { CardinalityLimit = MostFindingSeries }))
            .WithLogging();
        complete?.Invoke(telemetry);
        if (settings.ApplicationInsights is not null)
            telemetry.UseAzureMonitorExporter(options => Configure(options, settings));
        // It reads the address and the protocol from the same settings.
        if (settings.Collector is not null)
            telemetry.UseOtlpExporter();
        return services;
    }

    private static void Configure(AzureMonitorExporterOptions options, TelemetrySettings settings)
    {
        options.ConnectionString = settings.ApplicationInsights;
        options.Credential = settings.Identity;
        options.SamplingRatio = 1;
        options.TracesPerSecond = null;
        options.EnableLiveMetrics = false;
    }
}
