using System.Diagnostics.Metrics;
using QualityReports.Domain.Areas;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Telemetry;

/// <summary>Counts reports, and measures their delay.</summary>
internal static class ReportMetrics
{
    /// <summary>A new version was published.</summary>
    public const string Published = "published";

    /// <summary>The inputs are unchanged.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>The build failed by a fault of ours.</summary>
    public const string Failed = "failed";

    private static readonly Counter<long> Reports = ProductTelemetry.Meter.CreateCounter<long>(
        "qualityreports.reports", "{report}", "Reports that were asked for, by what came of it.");

    private static readonly Gauge<double> Age = ProductTelemetry.Meter.CreateGauge<double>(
        "qualityreports.report.age", "s", "For how long the oldest news waits to be in its province's report; 0 where every report is current.");

    /// <summary>Counts the outcome of a requested report.</summary>
    public static void Count(string outcome) => Reports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Records the delay of a province's reports.</summary>
    public static void Record(AreaCode province, TimeSpan age) => Age.Record(age.TotalSeconds, new KeyValuePair<string, object?>("province", province.Value));
}
