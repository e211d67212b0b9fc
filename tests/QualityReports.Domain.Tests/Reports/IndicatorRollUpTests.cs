using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class IndicatorRollUpTests
{
    [Fact]
    public void Of_NotApplicable_IsLeftOutOfTheSumAndCounted()
    {
        var figure = Roll("C01", 10, IndicatorValue.NotApplicable, 5);

        Assert.Equal((15m, 2, 1), (figure.Total, figure.N, figure.NotApplicable));
        Assert.Equal((5m, 7.5m, 10m), (figure.Min, figure.Median, figure.Max));
    }

    [Fact]
    public void Of_OnlyNotApplicable_IsUnknownAndNotZero()
    {
        var figure = Roll("C01", IndicatorValue.NotApplicable, IndicatorValue.NotApplicable);

        Assert.Null(figure.Total);
        Assert.Equal((0, 2), (figure.N, figure.NotApplicable));
        Assert.Null(figure.Median);
    }

    [Fact]
    public void Of_NoAnswers_IsUnknown() => Assert.Null(Roll("C01").Total);

    [Fact]
    public void Of_Zero_IsZero() => Assert.Equal(0m, Roll("C01", 0).Total);

    [Fact]
    public void Of_YesNo_CountsYes()
    {
        var figure = Roll("A01", true, false, true, IndicatorValue.NotApplicable);

        Assert.Equal((2m, 3, 1), (figure.Total, figure.N, figure.NotApplicable));
        Assert.Null(figure.Min);
    }

    [Fact]
    public void Of_OnlyNo_IsZero() => Assert.Equal(0m, Roll("A01", false, false).Total);

    [Fact]
    public void Of_Money_IsExact() => Assert.Equal(0.30m, Roll("C06", 0.10m, 0.20m).Total);

    [Fact]
    public void Of_Text_DoesNotAddUpAndCountsAnswers()
    {
        var figure = Roll("A02", "甲政发〔2009〕1号", "乙政发〔2009〕2号");

        Assert.Null(figure.Total);
        Assert.Equal(2, figure.N);
    }

    [Fact]
    public void Of_ReportedPassRate_IsNeverAddedUp()
    {
        var figure = Roll("C05", 90, 95.5m);

        Assert.Null(figure.Total);
        Assert.Equal((90m, 92.75m, 95.5m), (figure.Min, figure.Median, figure.Max));
    }

    [Fact]
    public void Of_EarlierTotals_GivesBothDifferences()
    {
        var figure = IndicatorRollUp.Of(SampleReturns.Form.IndicatorOf(new IndicatorCode("C01")), [IndicatorValue.Count(15)], 10, 20);

        Assert.Equal((5m, 0.5m), (figure.Change, figure.RelativeChange));
        Assert.Equal((-5m, -0.25m), (figure.ChangeOnYear, figure.RelativeChangeOnYear));
    }

    private static IndicatorFigure Roll(string code, params object[] answers) =>
        IndicatorRollUp.Of(SampleReturns.Form.IndicatorOf(new IndicatorCode(code)),
            [.. answers.Select(answer => SampleReturns.ValueOf(code, answer))], null, null);
}
