using System.Diagnostics.Metrics;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Telemetry;

internal static class ReportMetrics
{
    public const string Published = "published";

    public const string Unchanged = "unchanged";

    public const string Failed = "failed";

    private static readonly Counter<long> Reports = ProductTelemetry.Meter.CreateCounter<long>(
        "qualityreports.reports", "{report}", "Reports that were asked for, by what came of it.");

    private static readonly Gauge<double> Age = ProductTelemetry.Meter.CreateGauge<double>(
        "qualityreports.report.age", "s", "For how long the oldest news waits to be in its province's report; 0 where every report is current.");

    public static void Count(string outcome) => Reports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Record(AreaCode province, TimeSpan age) => Age.Record(age.TotalSeconds, new KeyValuePair<string, object?>("province", province.Value));
}
