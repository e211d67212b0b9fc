using QualityReports.Functions.Consolidation;
using QualityReports.Storage.DeadlineExtensions;

namespace QualityReports.Functions.Closing;

/// <summary>Freezes the reports of past periods: a province's once the lock has passed and no extension runs, the nation's once every province's is frozen.
/// The closing is written first, then the final report; the next tick completes an interrupted one. A period with all reports frozen costs one
/// query.</summary>
public sealed class ClosePeriods(
    FormCatalog forms,
    ExtensionStore extensions,
    ReportStore reports,
    ConsolidateProvince province,
    ConsolidateNation nation,
    TimeProvider clock,
    ILogger<ClosePeriods> logger)
{
    /// <summary>Freezes what is due. One failing report stops no other.</summary>
    public async Task<CloseTick> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.DayOf(now);
        var extended = await extensions.FindRunningAsync(today.AddDays(-PeriodsLookedAt.DaysAfterExtension), cancellation);
        var running = extended.Count == 0 ? [] : (await extensions.FindRunningAsync(today, cancellation)).ToHashSet();
        var tick = new CloseTick([], []);
        foreach (var period in PeriodsLookedAt.On(today).Union(extended.Select(pair => pair.Period)).Order())
        {
            // No period is closed before returns are overdue.
            if (forms.For(period)?.Calendar.WindowOf(period) is { } window && now >= window.DueUntil)
                await FreezeAsync(new OverduePeriod(period, window, now >= window.LocksAt, running), tick, cancellation);
        }

        return tick;
    }

    private async Task FreezeAsync(OverduePeriod overdue, CloseTick tick, CancellationToken cancellation)
    {
        var current = await reports.ReadCurrentAsync(overdue.Period, cancellation);
        if (current.Count == 0 || (current.ContainsKey(AreaCode.Nation) && current.Values.All(report => report.Standing.IsFrozen)))
            return;
        var open = current.Where(report => !report.Value.Standing.IsFrozen).Select(report => report.Key).ToList();
        foreach (var closing in await FindDueAsync(overdue, open, cancellation))
            await TryFreezeAsync(closing, tick, cancellation);
        if (overdue.IsOverForNation && DueOfNation(overdue, await reports.ReadCurrentAsync(overdue.Period, cancellation)) is { } nation)
            await TryFreezeAsync(nation, tick, cancellation);
    }

    // A closing without a final report belongs to an interrupted tick or request.
    private async Task<IReadOnlyList<PeriodClosing>> FindDueAsync(OverduePeriod overdue, IReadOnlyList<AreaCode> open, CancellationToken cancellation)
    {
        var closed = await reports.ReadClosingsAsync(overdue.Period, cancellation);
        var due = new List<PeriodClosing>();
        foreach (var area in open.Where(area => area != AreaCode.Nation).Order())
        {
            if (closed.TryGetValue(area, out var closing))
                due.Add(closing);
            else if (overdue.IsOverFor(area))
                due.Add(new PeriodClosing(area, overdue.Period, await FindEndAsync(area, overdue, cancellation)));
        }

        return due;
    }

    private async Task<DateTimeOffset> FindEndAsync(AreaCode area, OverduePeriod overdue, CancellationToken cancellation) =>
        (await extensions.ReadAsync(area, overdue.Period, cancellation)).Select(extension => extension.EndsAt).Append(overdue.Window.LocksAt).Max();

    private static PeriodClosing? DueOfNation(OverduePeriod overdue, IReadOnlyDictionary<AreaCode, ReportRecord> current)
    {
        if (current.GetValueOrDefault(AreaCode.Nation)?.Standing.IsFrozen == true)
            return null;
        var provinces = current.Where(report => report.Key != AreaCode.Nation).Select(report => report.Value.Standing).ToList();
        return provinces.TrueForAll(standing => standing.IsFrozen)
            ? new PeriodClosing(AreaCode.Nation, overdue.Period, provinces.Select(standing => standing.FrozenAt!.Value).Append(overdue.Window.LocksAt).Max())
            : null;
    }

    private async Task TryFreezeAsync(PeriodClosing due, CloseTick tick, CancellationToken cancellation)
    {
        try
        {
            var closing = await reports.CloseAsync(due, cancellation);
            await (due.Area == AreaCode.Nation ? nation.RunAsync(due.Period, cancellation) : province.RunAsync(due.Area, due.Period, cancellation));
            tick.Frozen.Add(new FrozenReport(due.Area, due.Period));
            Log.ReportFrozen(logger, due.Area.Value, due.Period.ToString(), closing.FrozenAt);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.ReportNotFrozen(logger, fault, due.Area.Value, due.Period.ToString());
            tick.Faults.Add(fault);
        }
    }

    private sealed record OverduePeriod(
        ReportingPeriod Period, ReportingWindow Window, bool IsLocked, IReadOnlySet<(AreaCode Province, ReportingPeriod Period)> Running)
    {
        // An extension may still give a province its report.
        public bool IsOverForNation => IsLocked && !Running.Any(pair => pair.Period == Period);

        public bool IsOverFor(AreaCode province) => IsLocked && !Running.Contains((province, Period));
    }
}
