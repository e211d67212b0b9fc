using System.Diagnostics.Metrics;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Telemetry;

internal static class ReturnMetrics
{
    /// <summary>The instrument that counts findings: it has by far the most series.</summary>
    public const string FindingsName = "qualityreports.findings";

    // The province or locality of an upload with an invalid name: names are chosen freely, and each would be a series.
    private const string Unaddressed = "none";

    private static readonly Counter<long> Returns = ProductTelemetry.Meter.CreateCounter<long>(
        "qualityreports.returns", "{return}", "Uploads that came to a final state.");

    private static readonly Counter<long> Findings = ProductTelemetry.Meter.CreateCounter<long>(
        FindingsName, "{finding}", "Findings in uploads, with those that the list of findings leaves out.");

    // Seconds, from a small return to a slow one of 50,000 rows.
    private static readonly Histogram<double> Duration = ProductTelemetry.Meter.CreateHistogram(
        "qualityreports.ingest.duration", "s", "From the delivery of an upload to its final state.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
        });

    public static void CountEnd(SubmissionAddress? address, SubmissionState state, TimeSpan duration)
    {
        Count(address, state);
        Duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("outcome", SubmissionStore.Name(state)));
    }

    public static void CountFailure(SubmissionAddress? address) => Count(address, SubmissionState.Failed);

    public static void CountFindings(SubmissionAddress? address, Judgement judgement)
    {
        if (!Findings.Enabled)
            return;
        var locality = address?.Locality.ToString() ?? Unaddressed;
        foreach (var (kind, count) in judgement.Findings.CountBy(finding => finding.Kind))
            Findings.Add(count, new("code", kind.Code), new("severity", FeedbackJson.SeverityName(kind.Severity)), new("locality", locality));
    }

    private static void Count(SubmissionAddress? address, SubmissionState state) =>
        Returns.Add(1, new("outcome", SubmissionStore.Name(state)), new("province", address?.Province.Value ?? Unaddressed));
}
