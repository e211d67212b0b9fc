namespace QualityReports.Functions.Consolidation;

/// <summary>The periods that timers check: of each kind the current one and the two before it. So a period is checked until its successor, whose report
/// compares with it, locks. Older periods are checked while an extension may bring a return.</summary>
internal static class PeriodsLookedAt
{
    /// <summary>A return from an extension's last minute may be ingested later: by another delivery after a fault of ours, or by hand.</summary>
    public const int DaysAfterExtension = 7;

    private const int PeriodsBefore = 2;

    public static IEnumerable<ReportingPeriod> On(DateOnly day) =>
        from kind in Enum.GetValues<PeriodKind>()
        let current = ReportingPeriod.Containing(day, kind)
        from period in Enumerable.Range(0, PeriodsBefore).Aggregate(new List<ReportingPeriod> { current }, (list, _) => [.. list, list[^1].Previous])
        select period;
}
