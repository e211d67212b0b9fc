using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class TrendTests
{
    private static readonly ReportInputs Inputs = SampleReports.Of(Return(SampleReports.Period, 100, 90));

    [Fact]
    public void Trend_FollowsTheThreeShifts()
    {
        var report = SampleReports.Of(SampleReturns.With(
            "330102", SampleReports.Period, ("C01", 233), ("C02", 217), ("C08", 200), ("F03", 150), ("D01", 10), ("D09", 4))).Build();

        Assert.Equal(
            [("P1", 0.931330m, 217m, 233m, 1), ("P11", 0.75m, 150m, 200m, 1), ("P12", 0.4m, 4m, 10m, 1)],
            report.Trend.Single().Rates.Select(rate => (rate.Code, rate.Value!.Value, rate.Numerator!.Value, rate.Denominator!.Value, rate.N)));
    }

    [Fact]
    public void Trend_OfEarlierPeriods_IsOldestFirstAndEndsWithThisOne()
    {
        PeriodReturns[] earlier = [Returns("2008-Q4", 80), Returns("2008-Q2", 60), Returns("2008-Q3", 70)];
        var report = (Inputs with { Earlier = earlier, Previous = Returns("2008-Q4", 80) }).Build();

        Assert.Equal(
            [("2008-Q2", 0.6m), ("2008-Q3", 0.7m), ("2008-Q4", 0.8m), ("2009-Q1", 0.9m)],
            report.Trend.Select(point => (point.Period, point.Rates[0].Value!.Value)));
    }

    [Fact]
    public void Trend_OfManyPeriods_IsTheLastEight()
    {
        var quarters = from year in Enumerable.Range(2006, 3) from quarter in Enumerable.Range(1, 4) select Returns($"{year}-Q{quarter}", 50);
        var report = (Inputs with { Earlier = [.. quarters] }).Build();

        Assert.Equal(8, report.Trend.Count);
        Assert.Equal(("2007-Q2", "2009-Q1"), (report.Trend[0].Period, report.Trend[^1].Period));
    }

    [Fact]
    public void Trend_PeriodWithoutReturns_IsLeftOut() => Assert.Equal(["2009-Q1"], PeriodsWith(PeriodReturns.None(ReportingPeriod.Quarter(2008, 3))));

    [Fact]
    public void Trend_LaterPeriod_IsNotKnownYet() => Assert.Equal(["2009-Q1"], PeriodsWith(Returns("2009-Q2", 95)));

    [Fact]
    public void Trend_OwnPeriodAmongTheEarlier_IsThatOfTheReport() =>
        Assert.Equal(0.9m, Assert.Single((Inputs with { Earlier = [Returns("2009-Q1", 50)] }).Build().Trend).Rates[0].Value);

    [Fact]
    public void Trend_PeriodOfAnotherLength_IsNotCompared() => Assert.Equal(["2009-Q1"], PeriodsWith(Returns("2008", 95)));

    [Fact]
    public void Trend_CountsThoseWhoOwedAReturnThen()
    {
        var joined = SampleReports.Member("330105") with { From = new DateOnly(2009, 1, 1) };
        var report = (Inputs with { Roster = [.. Inputs.Roster, joined], Previous = Returns("2008-Q4", 80) }).Build();

        Assert.Equal([(1, 1), (2, 1)], report.Trend.Select(point => (point.Required, point.Reported)));
    }

    [Fact]
    public void OfReport_EarlierPeriods_Count()
    {
        var earlier = Inputs with { Earlier = [Returns("2008-Q3", 70)] };

        Assert.NotEqual(InputsHash.OfReport(Inputs), InputsHash.OfReport(earlier));
    }

    private static IEnumerable<string> PeriodsWith(PeriodReturns earlier) => (Inputs with { Earlier = [earlier] }).Build().Trend.Select(point => point.Period);

    private static PeriodReturns Returns(string period, int passed) =>
        new(ReportingPeriod.Parse(period), [Return(ReportingPeriod.Parse(period), 100, passed)], []);

    private static AcceptedReturn Return(ReportingPeriod period, int batches, int passed) =>
        SampleReturns.With("330102", period, ("C01", batches), ("C02", passed));
}
