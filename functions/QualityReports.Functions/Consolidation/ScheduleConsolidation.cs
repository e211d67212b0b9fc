using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Extensions;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;

namespace QualityReports.Functions.Consolidation;

/// <summary>
/// Finds the provinces whose inputs differ from their report's, and asks for new reports. An unchanged province costs one page of returns and one row of reports;
/// roster and extensions are read once for all.
/// </summary>
/// <param name="forms">The forms.</param>
/// <param name="roster">Who takes part.</param>
/// <param name="extensions">Who may send a return after the lock.</param>
/// <param name="returns">The current returns.</param>
/// <param name="reports">The reports.</param>
/// <param name="queue">Where reports are asked for.</param>
/// <param name="clock">The product's clock.</param>
/// <param name="logger">The log.</param>
public sealed class ScheduleConsolidation(
    FormCatalog forms,
    RosterStore roster,
    ExtensionStore extensions,
    ReturnStore returns,
    ReportStore reports,
    ConsolidationQueue queue,
    TimeProvider clock,
    ILogger<ScheduleConsolidation> logger)
{
    // A period is looked at until its successor locks: a later report compares with it. An older one is looked at where an extension may have brought a return.
    private const int PeriodsLookedAt = 2;

    // What came in an extension's last minute may be read later: after a fault of ours it is delivered again, or sent in again by hand.
    private const int DaysLookedAtAfterExtension = 7;

    /// <summary>Runs.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var members = await roster.ReadAllAsync(cancellation);
        var extended = await extensions.FindRunningAsync(ChinaTime.DayOf(now).AddDays(-DaysLookedAtAfterExtension), cancellation);
        var looked = RecentPeriods(now).SelectMany(period => members.Select(province => (Province: province.Key, Period: period))).Union(extended);
        foreach (var (province, period) in looked.OrderBy(pair => pair.Period))
        {
            if (forms.For(period) is { } form && form.Calendar.WindowOf(period).PhaseAt(now) != WindowPhase.NotOpen)
                await ScheduleAsync(form, period, province, [.. members[province]], now, cancellation);
        }
    }

    /// <summary>
    /// Asks for the reports of a period at which the timer does not look any more, because a return came to its end so late. Of other periods the timer finds out
    /// by itself.
    /// </summary>
    public async Task RequestIfLeftBehindAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (forms.For(period) is { } form && !RecentPeriods(now).Contains(period) && form.Calendar.WindowOf(period).PhaseAt(now) != WindowPhase.NotOpen)
            await RequestAsync(form, province, period, now, cancellation);
    }

    private static IEnumerable<ReportingPeriod> RecentPeriods(DateTimeOffset now) =>
        from kind in Enum.GetValues<PeriodKind>()
        let today = ReportingPeriod.Containing(ChinaTime.DayOf(now), kind)
        from period in Enumerable.Range(0, PeriodsLookedAt).Aggregate(new List<ReportingPeriod> { today }, (list, _) => [.. list, list[^1].Previous])
        select period;

    private async Task ScheduleAsync(
        FormEdition form, ReportingPeriod period, AreaCode province, IReadOnlyList<RosterEntry> members, DateTimeOffset now, CancellationToken cancellation)
    {
        var current = await returns.ReadAsync(province, period, cancellation);
        if (current.Accepted.Count + current.Refused.Count == 0)
            return;
        var boundary = form.Calendar.WindowOf(period).LastBoundaryPassed(now)!.Value;
        var report = await reports.FindCurrentAsync(province, period, cancellation);
        if (report?.PeriodHash == InputsHash.OfPeriod(form, members, current, boundary))
            return;
        await RequestAsync(form, province, period, now, cancellation);
    }

    private async Task RequestAsync(FormEdition form, AreaCode province, ReportingPeriod period, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var affected in Affected(form, period, now))
        {
            await queue.SendAsync(province, affected, cancellation);
            Log.ConsolidationRequested(logger, province.Value, affected.ToString());
        }
    }

    // A report compares with the period before and the same period last year; so a change there is a change here.
    private static IEnumerable<ReportingPeriod> Affected(FormEdition form, ReportingPeriod period, DateTimeOffset now) =>
        new[] { period, period.Next, ReportingPeriod.Containing(period.FirstDay.AddYears(1), period.Kind) }
            .Distinct()
            .Where(affected => form.Calendar.WindowOf(affected).PhaseAt(now) != WindowPhase.NotOpen);
}
