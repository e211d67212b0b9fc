using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QualityReports.Storage.Telemetry;

/// <summary>The source of activities and the meter of the product (docs/reference/telemetry.md). Without a listener they cost nothing.</summary>
public static class ProductTelemetry
{
    /// <summary>The name of both.</summary>
    public const string Name = "QualityReports";

    /// <summary>The source of activities.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);
}
