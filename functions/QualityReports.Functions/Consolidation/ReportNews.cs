using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Consolidation;

/// <param name="Traces">The traces of the accepted returns, oldest first.</param>
/// <param name="Since">The time at which storage received the first of them, or of the refused ones; null where other inputs changed.</param>
internal sealed record ReportNews(IReadOnlyList<string> Traces, DateTimeOffset? Since)
{
    // A return accepted while a report is built is not in it, although it seems older than the report.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    public static ReportNews Of(ReportRecord? report, PeriodReturns current)
    {
        var before = report is null ? DateTimeOffset.MinValue : report.BuiltAt - Overlap;
        var taken = current.Accepted.Where(row => row.AcceptedAt > before).OrderBy(row => row.AcceptedAt).ToList();
        var times = taken.Select(row => row.SubmittedAt).Concat(current.Refused.Select(row => row.SubmittedAt).Where(time => time > before)).ToList();
        return new ReportNews([.. taken.Select(row => TraceParent.Of(row.TraceParent, row.SubmissionId))], times.Count == 0 ? null : times.Min());
    }
}
