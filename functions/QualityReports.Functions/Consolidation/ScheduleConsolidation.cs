using QualityReports.Storage.Consolidation;
using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.Consolidation;

/// <summary>Finds the provinces whose inputs differ from their report's, and requests new reports. An unchanged province costs one page of returns and one
/// row of reports; roster and extensions are read once for all.</summary>
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
    public async Task RunAsync(CancellationToken cancellation)
    {
        var run = new Run(clock.GetUtcNow(), new ReportRequests(queue));
        try
        {
            await ScheduleAllAsync(run, cancellation);
        }
        finally
        {
            run.Requests.Record(logger);
        }
    }

    /// <summary>Requests the reports of a period that the timer no longer checks, after a return with
    /// a late final state. The timer finds other periods by itself.</summary>
    public async Task RequestIfLeftBehindAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var run = new Run(clock.GetUtcNow(), new ReportRequests(queue));
        if (PeriodsLookedAt.On(ChinaTime.DayOf(run.Now)).Contains(period))
            return;
        if (forms.For(period)?.Calendar.WindowOf(period).PhaseAt(run.Now) is not { } phase || phase == WindowPhase.NotOpen)
            return;
        await RequestAsync(province, period, [], run, cancellation);
        run.Requests.Record(logger);
    }

    private async Task ScheduleAllAsync(Run run, CancellationToken cancellation)
    {
        var now = run.Now;
        var members = await roster.ReadAllAsync(cancellation);
        var extended = await extensions.FindRunningAsync(ChinaTime.DayOf(now).AddDays(-PeriodsLookedAt.DaysAfterExtension), cancellation);
        var looked = PeriodsLookedAt.On(ChinaTime.DayOf(now))
            .SelectMany(period => members.Select(province => (Province: province.Key, Period: period)))
            .Union(extended);
        foreach (var pairs in looked.GroupBy(pair => pair.Period, pair => pair.Province).OrderBy(pairs => pairs.Key))
        {
            if (forms.For(pairs.Key) is not { } form || form.Calendar.WindowOf(pairs.Key).LastBoundaryPassed(now) is not { } boundary)
                continue;
            var known = new Dictionary<AreaCode, ReportRecord?>();
            foreach (var province in pairs)
                known[province] = await ScheduleAsync(form, pairs.Key, province, [.. members[province]], run, cancellation);
            await ScheduleNationAsync(await NationalSources.ReadAsync(form, pairs.Key, boundary, members, reports, known, cancellation), run, cancellation);
        }

        run.Ages.Record();
    }

    // Uses the current reports: those just requested change it again at the next tick.
    private async Task ScheduleNationAsync(NationalSources sources, Run run, CancellationToken cancellation)
    {
        if (!sources.HasAnyReport)
            return;
        var nation = await reports.FindCurrentAsync(AreaCode.Nation, sources.Period, cancellation);
        // A frozen report waits for provinces that can still change.
        if (nation is not null && (sources.AreThoseOf(nation) || (nation.Standing.IsFrozen && !sources.AreFrozen)))
            return;
        await run.Requests.SendAsync(AreaCode.Nation, sources.Period, [], cancellation);
    }

    private async Task<ReportRecord?> ScheduleAsync(
        FormEdition form,
        ReportingPeriod period,
        AreaCode province,
        IReadOnlyList<RosterEntry> members,
        Run run,
        CancellationToken cancellation)
    {
        var current = await returns.ReadAsync(province, period, cancellation);
        var report = await reports.FindCurrentAsync(province, period, cancellation);
        // A year may have a report without returns of its own: its quarters request it.
        if (report is null && current.Accepted.Count + current.Refused.Count == 0)
            return null;
        run.Ages.Note(province, run.Now, run.Now);
        var boundary = form.Calendar.WindowOf(period).LastBoundaryPassed(run.Now)!.Value;
        var isFrozen = report?.Standing.IsFrozen == true;
        if (report?.PeriodHash == (isFrozen ? InputsHash.OfPeriodFigures(form, members, current) : InputsHash.OfPeriod(form, members, current, boundary)))
            return report;
        var news = ReportNews.Of(report, current);
        run.Ages.Note(province, news.Since ?? boundary, run.Now);
        await RequestAsync(province, period, news.Traces, run, cancellation);
        return report;
    }

    private async Task RequestAsync(
        AreaCode province,
        ReportingPeriod period,
        IReadOnlyCollection<string> traces,
        Run run,
        CancellationToken cancellation)
    {
        foreach (var affected in Affected(period, run.Now))
            await run.Requests.SendAsync(province, affected, traces, cancellation);
    }

    // A report shows its period, those before it, and the same period last year; a year is made of its quarters. A change there is a change here. The period
    // itself is requested last: once its own report is made, no tick sees the change, so an interrupted tick would lose the other requests.
    private IEnumerable<ReportingPeriod> Affected(ReportingPeriod period, DateTimeOffset now)
    {
        var following = Enumerable.Range(1, TrendPoint.MaxPeriods - 1).Aggregate(new List<ReportingPeriod> { period }, (list, _) => [.. list, list[^1].Next])
            .Skip(1);
        var longer = Enum.GetValues<PeriodKind>().Where(kind => kind > period.Kind).Select(kind => period.Widen(kind))
            .SelectMany(one => new[] { one, one.Next });
        return following.Concat(longer).Append(period)
            .Where(affected => forms.For(affected)?.Calendar.WindowOf(affected).PhaseAt(now) is { } phase && phase != WindowPhase.NotOpen);
    }

    private sealed record Run(DateTimeOffset Now, ReportRequests Requests)
    {
        public ReportAges Ages { get; } = new();
    }
}
