using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QualityReports.Storage.Telemetry;

/// <summary>The source of activities and the meter of the product (docs/reference/telemetry.md). Without a listener they cost nothing.</summary>
public static class ProductTelemetry
{
    public const string Name = "QualityReports";

    public static ActivitySource Activities { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);
}
