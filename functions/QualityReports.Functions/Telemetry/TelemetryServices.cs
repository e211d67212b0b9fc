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

/// <summary>Sends telemetry where the settings say: the same for Azure and for a desk.</summary>
public static class TelemetryServices
{
    // 2,800 localities of which few have the same finding; the SDK's 2,000 series would be used up in a day, and the rest lumped together.
    private const int MostFindingSeries = 20_000;

    /// <summary>Adds traces, metrics and logs of the product. Where the settings name no place for them, nothing is added and nothing is measured.</summary>
    /// <param name="complete">Adds what the process that runs the product has of its own.</param>
    /// <exception cref="SettingException">One is malformed or at odds with another; the message names it.</exception>
    public static IServiceCollection AddQualityReportsTelemetry(
        this IServiceCollection services, IConfiguration configuration, Action<IOpenTelemetryBuilder>? complete = null)
    {
        var settings = TelemetrySettings.Read(configuration);
        if (!settings.IsSent)
            return services;
        var telemetry = services.AddOpenTelemetry()
            // An upload is rare and its trace the answer to a clerk's question: all are kept, whatever the caller thinks of his own.
            .WithTracing(traces => traces.AddSource(ProductTelemetry.Name).SetSampler(new AlwaysOnSampler()))
            .WithMetrics(metrics => metrics
                .AddMeter(ProductTelemetry.Name, WorkbookMetrics.MeterName)
                .AddView(ReturnMetrics.FindingsName, new MetricStreamConfiguration { CardinalityLimit = MostFindingSeries }))
            .WithLogging();
        complete?.Invoke(telemetry);
        if (settings.ApplicationInsights is not null)
            telemetry.UseAzureMonitorExporter(options => Configure(options, settings));
        // It reads the address, and how to speak to it, from the same settings.
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
