using QualityReports.Functions.Consolidation;
using QualityReports.Functions.DeadlineExtensions;

namespace QualityReports.Functions.Closing;

/// <summary>Closes a period for a province at a person's request, before the lock or during an extension, and freezes its report. Ingest follows the
/// calendar: a return accepted afterwards makes a correction. A closing cannot be undone.</summary>
public sealed class ClosePeriod(
    FormCatalog forms, ReportStore reports, ConsolidateProvince consolidate, AuditStore audit, TimeProvider clock)
{
    /// <summary>Closes the period. Repeating an interrupted request is harmless.</summary>
    public async Task<CloseResult> RunAsync(
        AreaCode province, ReportingPeriod period, string reason, ChangeRequest request, CancellationToken cancellation)
    {
        var (words, problem) = ReasonText.Read(reason);
        if (problem is not null)
            return CloseResult.Refuse(problem == ExtensionProblem.ReasonBlank ? CloseProblem.ReasonBlank : CloseProblem.ReasonTooLong);
        if (await CheckAsync(province, period, cancellation) is { } refused)
            return CloseResult.Refuse(refused);
        var asked = new PeriodClosing(province, period, WholeSeconds(request.At), request.By, words);
        if (await reports.FindClosingAsync(province, period, cancellation) is { } found && found != asked)
            return CloseResult.Refuse(CloseProblem.AlreadyClosed);
        await audit.AppendAsync(Entry(asked, request), cancellation);
        // The timer may have been faster; the audit still has the author of this request.
        if (await reports.CloseAsync(asked, cancellation) != asked)
            return CloseResult.Refuse(CloseProblem.AlreadyClosed);
        await consolidate.RunAsync(province, period, cancellation);
        return new CloseResult(asked, null);
    }

    private async Task<CloseProblem?> CheckAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        if (forms.For(period) is not { } form)
            return CloseProblem.PeriodUnknown;
        if (clock.GetUtcNow() < form.Calendar.WindowOf(period).DueUntil)
            return CloseProblem.NotDue;
        return await reports.FindCurrentAsync(province, period, cancellation) is null ? CloseProblem.NoReport : null;
    }

    private static AuditEntry Entry(PeriodClosing closing, ChangeRequest request) =>
        new(closing.Area, closing.Period, AuditAction.PeriodClosed, closing.Area.Value, request)
        {
            Reason = closing.Reason,
            New = JsonSerializer.Serialize(new { frozenAt = closing.FrozenAt }),
        };

    // The format of times in reports.
    private static DateTimeOffset WholeSeconds(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
