using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class ReportRatesTests
{
    [Theory]
    [InlineData("P1", "C02", 217, "C01", 233, 93.1)]
    [InlineData("P2", "C04", 206, "C03", 222, 92.8)]
    [InlineData("P8", "D02", 722, "D01", 828, 87.2)]
    [InlineData("P1", "C02", 28_265 - 3_476, "C01", 28_265, 87.7)]
    [InlineData("P8", "D02", 12, "D01", 10, 120)]
    public void Rates_CheckVectors_AreReached(string rate, string above, int numerator, string below, int denominator, double percent)
    {
        var figure = Rate(rate, Return("330102", (above, numerator), (below, denominator)));

        Assert.Equal((decimal)percent, Math.Round(figure.Value!.Value * 100, 1));
        Assert.Equal((numerator, denominator), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void FailureRate_CheckVector_IsReached() => Assert.Equal(12.3m, Math.Round(new RateValue(3_476, 28_265).Value!.Value * 100, 1));

    [Fact]
    public void Rates_OfSeveralLocalities_ComeFromSums()
    {
        var figure = Rate("P1", Return("330102", ("C01", 10), ("C02", 10)), Return("330105", ("C01", 990), ("C02", 495)));

        // The mean of 100 % and 50 % would be 75 %.
        Assert.Equal(0.505m, figure.Value);
    }

    [Fact]
    public void GradeRate_AllSuperior_Reaches150Percent()
    {
        var figure = Rate("P4", Return("330102", ("C09", 80.5m), ("C10", 0), ("C11", 0), ("C12", 80.5m)));

        Assert.Equal(1.5m, figure.Value);
    }

    [Fact]
    public void LossRate_AddsInternalAndExternal()
    {
        var report = SampleReports.Of(Return("330102", ("C06", 1.25m), ("C07", 0.75m), ("C08", 400))).Build();

        Assert.Equal([0.005m, 0.003125m, 0.001875m],
            report.Rates.Where(rate => rate.Code.StartsWith("P3", StringComparison.Ordinal)).Select(rate => rate.Value));
    }

    [Fact]
    public void Rates_ZeroDenominator_AreUnknown()
    {
        var figure = Rate("P1", Return("330102", ("C01", 0), ("C02", 0)));

        Assert.Null(figure.Value);
        Assert.Equal((0m, 0m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Rates_MissingSide_AreUnknown()
    {
        Assert.Null(Rate("P1", Return("330102", ("C02", 5))).Value);
        Assert.Null(Rate("P1", Return("330102", ("C01", 5))).Value);
        Assert.Null(Rate("P1", Return("330102", ("C01", IndicatorValue.NotApplicable), ("C02", 5))).Value);
    }

    // A blank term would otherwise be missing from one of the two sums only.
    [Fact]
    public void Rates_LocalityThatLeftATermBlank_IsInNeitherSum()
    {
        var figure = Rate(
            "P4",
            Return("330102", ("C09", 10), ("C10", 10), ("C11", 10), ("C12", 40)),
            Return("330105", ("C12", 1000)),
            Return("330106", ("C09", 500), ("C10", 0), ("C11", 0)));

        Assert.Equal((0.75m, 30m, 40m), (figure.Value, figure.Numerator, figure.Denominator));
        Assert.Equal((1, 0), (figure.N, figure.NotApplicable));
    }

    [Fact]
    public void Rates_LocalityThatAnsweredNotApplicable_IsInNeitherSumAndCounted()
    {
        var figure = Rate("P12", Return("330102", ("D09", IndicatorValue.NotApplicable), ("D01", 90)), Return("330105", ("D09", 1), ("D01", 10)));

        Assert.Equal((0.1m, 1m, 10m), (figure.Value, figure.Numerator, figure.Denominator));
        Assert.Equal((1, 1), (figure.N, figure.NotApplicable));
    }

    [Fact]
    public void Rates_WithEarlierPeriods_HaveChangeInPointsAndTheSpreadOfTheLocalities()
    {
        var inputs = SampleReports.Of(
            Return("330102", ("C01", 10), ("C02", 9)), Return("330105", ("C01", 10), ("C02", 7)), Return("330106", ("C01", 0), ("C02", 0)));
        var (before, lastYear) = (inputs.Period.Previous, inputs.Period.SameLastYear);
        var figure = (inputs with
        {
            Previous = new PeriodReturns(before, [SampleReturns.With("330102", before, ("C01", 4), ("C02", 3))], []),
            SameLastYear = new PeriodReturns(lastYear, [SampleReturns.With("330102", lastYear, ("C01", 2), ("C02", 2))], []),
        }).Build().Rates.Single(rate => rate.Code == "P1");

        Assert.Equal((0.8m, 0.75m, 0.05m), (figure.Value, figure.Previous, figure.Change));
        Assert.Equal((1m, -0.2m), (figure.SameLastYear, figure.ChangeOnYear));
        Assert.Equal((0.7m, 0.8m, 0.9m), (figure.Min, figure.Median, figure.Max));
        Assert.Equal((new RateSums(3, 4), new RateSums(2, 2)), (figure.PreviousSums, figure.SameLastYearSums));
    }

    [Fact]
    public void Indicators_WithEarlierPeriods_HaveChangeAndRelativeChange()
    {
        var inputs = SampleReports.Of(Return("330102", ("C01", 12), ("D01", 5), ("D02", 1)));
        var before = inputs.Period.Previous;
        var report = (inputs with { Previous = new PeriodReturns(before, [SampleReturns.With("330102", before, ("C01", 10), ("D01", 0))], []) }).Build();
        (decimal?, decimal?) Change(string code) =>
            report.Indicators.Where(figure => figure.Code.Value == code).Select(figure => (figure.Change, figure.RelativeChange)).Single();

        Assert.Equal((2m, 0.2m), Change("C01"));
        Assert.Equal((5m, null), Change("D01"));
        Assert.Equal((null, null), Change("D02"));
    }

    [Fact]
    public void Rates_OfLocalities_AreTheirOwn()
    {
        var report = SampleReports.Of(Return("330102", ("C01", 10), ("C02", 9)), Return("330105", ("C01", 0), ("C02", 0))).Build();

        Assert.Equal([0.9m, null], report.Localities.Select(locality => locality.Rates["P1"].Value));
    }

    [Fact]
    public void Rates_Previous_ComeFromThePeriodBefore()
    {
        var inputs = SampleReports.Of(Return("330102", ("C01", 10), ("C02", 9)));
        var before = inputs.Period.Previous;
        var report = (inputs with { Previous = new PeriodReturns(before, [SampleReturns.With("330102", before, ("C01", 4), ("C02", 3))], []) }).Build();

        Assert.Equal(0.75m, report.Rates.Single(rate => rate.Code == "P1").Previous);
        Assert.Equal((10m, 4m, null), Totals(report, "C01"));
    }

    [Fact]
    public void SameLastYear_OfALocalityThatOwedNothingThen_IsLeftOut()
    {
        var inputs = SampleReports.Of(Return("330102", ("C01", 10)), Return("330105", ("C01", 20)));
        var lastYear = inputs.Period.SameLastYear;
        var joinedLater = inputs.Roster[1] with { From = new DateOnly(2009, 1, 1) };
        PeriodReturns earlier = new(lastYear, [SampleReturns.With("330102", lastYear, ("C01", 1)), SampleReturns.With("330105", lastYear, ("C01", 2))], []);
        var report = (inputs with { Roster = [inputs.Roster[0], joinedLater], SameLastYear = earlier }).Build();

        Assert.Equal((30m, null, 1m), Totals(report, "C01"));
    }

    private static (decimal? Total, decimal? Previous, decimal? SameLastYear) Totals(ProvincialReport report, string code)
    {
        var figure = report.Indicators.Single(indicator => indicator.Code.Value == code);
        return (figure.Total, figure.Previous, figure.SameLastYear);
    }

    private static RateFigure Rate(string code, params AcceptedReturn[] returns) => SampleReports.Of(returns).Build().Rates.Single(rate => rate.Code == code);

    private static AcceptedReturn Return(string locality, params (string Code, object Value)[] answers) =>
        SampleReturns.With(locality, SampleReports.Period, answers);
}
