using QualityReports.Domain.Periods;

namespace QualityReports.Functions.Consolidation;

/// <summary>
/// The periods at which timers look: of each kind the current one and the two before, so that a period is looked at until its successor locks; a
/// later report compares with it. An older one is looked at where an extension may have brought a return.
/// </summary>
internal static class PeriodsLookedAt
{
    /// <summary>What came in an extension's last minute may be read later: after a fault of ours it is delivered again, or sent in again by hand.</summary>
    public const int DaysAfterExtension = 7;

    private const int PeriodsBefore = 2;

    /// <summary>The periods on a day in China.</summary>
    public static IEnumerable<ReportingPeriod> On(DateOnly day) =>
        from kind in Enum.GetValues<PeriodKind>()
        let current = ReportingPeriod.Containing(day, kind)
        from period in Enumerable.Range(0, PeriodsBefore).Aggregate(new List<ReportingPeriod> { current }, (list, _) => [.. list, list[^1].Previous])
        select period;
}
