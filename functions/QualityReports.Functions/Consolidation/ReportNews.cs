using QualityReports.Domain.Returns;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Consolidation;

/// <summary>What came since a report was built.</summary>
/// <param name="Traces">The traces of the returns that were taken, the oldest first.</param>
/// <param name="Since">When storage received the first of them, or of what was refused; null where what has changed is no return.</param>
internal sealed record ReportNews(IReadOnlyList<string> Traces, DateTimeOffset? Since)
{
    // A return that is taken while a report is made of the others is not in it, and seems older than it.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    public static ReportNews Of(ReportRecord? report, PeriodReturns current)
    {
        var before = report is null ? DateTimeOffset.MinValue : report.BuiltAt - Overlap;
        var taken = current.Accepted.Where(row => row.AcceptedAt > before).OrderBy(row => row.AcceptedAt).ToList();
        var times = taken.Select(row => row.SubmittedAt).Concat(current.Refused.Select(row => row.SubmittedAt).Where(time => time > before)).ToList();
        return new ReportNews([.. taken.Select(row => TraceParent.Of(row.TraceParent, row.SubmissionId))], times.Count == 0 ? null : times.Min());
    }
}
