using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class MissingEstimateTests
{
    [Fact]
    public void Of_Missing_IsTheirShareOfTheLastFiguresOfAll()
    {
        var estimate = Estimate(previous: [("330102", 60), ("330105", 25), ("330106", 15)], lastYear: [("330105", 999)]);

        Assert.Equal(new MissingEstimate(new IndicatorCode("C01"), 0.4m, 40, 100, 2, 2), estimate);
    }

    [Fact]
    public void Of_MissingThenToo_GoesByTheYearBefore()
    {
        var estimate = Estimate(previous: [("330102", 60), ("330105", 25)], lastYear: [("330106", 15), ("330102", 999)]);

        Assert.Equal(new MissingEstimate(new IndicatorCode("C01"), 0.4m, 40, 100, 2, 2), estimate);
    }

    [Fact]
    public void Of_MissingWithoutAnyLastFigure_SaysSo()
    {
        var estimate = Estimate(previous: [("330102", 75), ("330105", 25)], lastYear: []);

        Assert.Equal((0.25m, 2, 1), (estimate.Share, estimate.Missing, estimate.MissingWithLastFigure));
    }

    [Fact]
    public void Of_NothingKnownOfTheMissing_IsUnknownAndNotZero() => Assert.Null(Estimate(previous: [("330102", 75)], lastYear: []).Share);

    [Fact]
    public void Of_NothingKnownAtAll_IsUnknown() => Assert.Null(Estimate([], []).Share);

    // A return that answered N/A is still the last one: an older figure is not used.
    [Fact]
    public void Of_LastReturnThatAnsweredNotApplicable_HasNoLastFigure()
    {
        var inputs = Inputs([("330102", 75)], [("330105", 999)]);
        var notApplicable = SampleReturns.With("330105", inputs.Previous.Period, ("C01", IndicatorValue.NotApplicable));
        var estimate = (inputs with { Previous = inputs.Previous with { Accepted = [.. inputs.Previous.Accepted, notApplicable] } }).Build().Estimates[0];

        Assert.Equal(0, estimate.MissingWithLastFigure);
    }

    [Fact]
    public void Build_NoneMissing_IsZero()
    {
        var report = (SampleReports.Of(SampleReturns.With("330102", SampleReports.Period, ("C01", 1))) with
        {
            Previous = Of(SampleReports.Period.Previous, [("330102", 5)]),
        }).Build();

        Assert.Equal(0m, report.Estimates[0].Share);
        Assert.Equal(["C01", "C08", "D01"], report.Estimates.Select(estimate => estimate.Indicator.Value));
    }

    [Fact]
    public void Build_TotalsKnowNothingOfIt() =>
        Assert.Equal(50m, Inputs([("330102", 60), ("330105", 25)], []).Build().Indicators.Single(figure => figure.Code.Value == "C01").Total);

    private static MissingEstimate Estimate((string, int)[] previous, (string, int)[] lastYear) => Inputs(previous, lastYear).Build().Estimates[0];

    // 330102 has reported, 330105 is missing, 330106 invalid.
    private static ReportInputs Inputs((string, int)[] previous, (string, int)[] lastYear) => SampleReports.Inputs(
        [SampleReports.Member("330102"), SampleReports.Member("330105"), SampleReports.Member("330106")],
        [SampleReturns.With("330102", SampleReports.Period, ("C01", 50))],
        [SampleReports.Refused("330106")]) with
    {
        Previous = Of(SampleReports.Period.Previous, previous),
        SameLastYear = Of(SampleReports.Period.SameLastYear, lastYear),
    };

    private static PeriodReturns Of(ReportingPeriod period, (string Code, int Batches)[] figures) =>
        new(period, [.. figures.Select(figure => SampleReturns.With(figure.Code, period, ("C01", figure.Batches)))], []);
}
