using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Benchmarks.Writing;

/// <summary>A province of any size: counties of Sichuan, which has the most, and units below them. One in forty sends nothing; the others have lists of
/// inspections, cases and brands, with returns of eight periods.</summary>
internal static class SampleProvince
{
    private const int Earlier = 6;
    private const int Silent = 40;

    /// <summary>The inputs of its report.</summary>
    /// <param name="localities">The number of its localities.</param>
    public static ReportInputs Of(int localities)
    {
        var roster = Roster(localities);
        var accepted = Returns(roster, SampleReports.Period, 900).Where((_, i) => i % Silent != 6).ToList();
        var earlier = Enumerable.Range(2, Earlier).Select(back => (Period: Back(back), Seed: back * 37));
        return SampleReports.Inputs(roster, accepted, []) with
        {
            Previous = new PeriodReturns(Back(1), Returns(roster, Back(1), 500), []),
            SameLastYear = new PeriodReturns(SampleReports.Period.SameLastYear, Returns(roster, SampleReports.Period.SameLastYear, 100), []),
            Earlier = [.. earlier.Select(past => new PeriodReturns(past.Period, Returns(roster, past.Period, past.Seed), []))],
            Rows = [.. accepted.SelectMany(row => SampleLists.Of(row))],
        };
    }

    private static List<RosterEntry> Roster(int localities)
    {
        var counties = AreaCatalog.Default.All
            .Where(area => area.Level == AreaLevel.County && area.RetiredIn is null && area.Code.Province.Value == "510000")
            .ToList();
        return [.. Enumerable.Range(0, localities).Select(i => SampleReports.Member(CodeOf(counties[i % counties.Count], i / counties.Count)))];
    }

    private static string CodeOf(Area county, int unit) => unit == 0 ? county.Code.Value : FormattableString.Invariant($"{county.Code.Value}-TX{unit:D2}");

    private static ReportingPeriod Back(int periods) => periods == 0 ? SampleReports.Period : Back(periods - 1).Previous;

    private static IReadOnlyList<AcceptedReturn> Returns(IEnumerable<RosterEntry> roster, ReportingPeriod period, int seed) =>
        [.. roster.Select((member, i) => SampleReturns.Plausible(member.Locality.ToString(), period, seed + i))];
}
