using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

/// <summary>Years that consist of quarters.</summary>
internal static class SampleYears
{
    /// <summary>A year of localities: every third also sends an annual return, and every fourth lacks a quarter.</summary>
    public static ReportInputs Of(int year, int localities)
    {
        var inputs = SampleReports.Province(localities: localities);
        var period = ReportingPeriod.Parse(year.ToString());
        var codes = inputs.Roster.Select(member => member.Locality.ToString()).ToList();
        var own = codes.Where((_, i) => i % 3 == 0).Select((code, i) => SampleReturns.Plausible(code, period, 4000 + i));
        var quarters =
            from quarter in period.Split(PeriodKind.Quarter)
            from code in codes.Where((_, i) => i % 4 != 1 || quarter.Number != i % 3 + 1)
            select (quarter, SampleReturns.Plausible(code, quarter, (quarter.Number * 100) + codes.IndexOf(code)));
        return Of(period, inputs, [.. own], [.. quarters]);
    }

    /// <summary>A year of only these returns.</summary>
    public static ReportInputs Of(
        ReportingPeriod period, ReportInputs roster, IReadOnlyList<AcceptedReturn> own,
        IReadOnlyList<(ReportingPeriod Quarter, AcceptedReturn Return)> quarters)
    {
        var parts =
            from quarter in period.Split(PeriodKind.Quarter)
            select new PeriodReturns(quarter, [.. quarters.Where(pair => pair.Quarter == quarter).Select(pair => pair.Return)], []);
        return roster with
        {
            Current = new PeriodReturns(period, own, []) { Parts = [.. parts] },
            Previous = PeriodReturns.None(period.Previous),
            SameLastYear = PeriodReturns.None(period.SameLastYear),
            Boundary = roster.Form.Calendar.WindowOf(period).OpensAt,
        };
    }
}
