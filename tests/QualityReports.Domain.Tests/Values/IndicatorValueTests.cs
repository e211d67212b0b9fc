using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Values;

public sealed class IndicatorValueTests
{
    public static TheoryData<IndicatorValue, ValueKind, string, bool> Answers => new()
    {
        { IndicatorValue.Blank, ValueKind.Blank, "", false },
        { IndicatorValue.NotApplicable, ValueKind.NotApplicable, "N/A", false },
        { IndicatorValue.Count(0), ValueKind.Count, "0", true },
        { IndicatorValue.Count(28_265), ValueKind.Count, "28265", true },
        { IndicatorValue.OfMoney(new Money(123_450)), ValueKind.Money, "1234.50", true },
        { IndicatorValue.Percent(9_313), ValueKind.Percent, "93.13", true },
        { IndicatorValue.YesNo(true), ValueKind.YesNo, "yes", false },
        { IndicatorValue.YesNo(false), ValueKind.YesNo, "no", false },
        { IndicatorValue.Date(new DateOnly(2009, 3, 31)), ValueKind.Date, "2009-03-31", false },
        { IndicatorValue.Choice("head"), ValueKind.Choice, "head", false },
        { IndicatorValue.Text("浙政发〔2009〕1号"), ValueKind.Text, "浙政发〔2009〕1号", false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void ToString_Answer_IsItsText(IndicatorValue value, ValueKind kind, string text, bool isNumber)
    {
        Assert.Equal(kind, value.Kind);
        Assert.Equal(text, value.ToString());
        Assert.Equal(isNumber, value.IsNumber);
    }

    [Fact]
    public void Equality_BlankZeroAndNotApplicable_AreThreeDifferentAnswers()
    {
        IndicatorValue[] answers = [default, IndicatorValue.Count(0), IndicatorValue.NotApplicable, IndicatorValue.Text(""), IndicatorValue.YesNo(false)];

        Assert.Equal(answers.Length, answers.Distinct().Count());
        Assert.Equal(IndicatorValue.Blank, default);
    }

    [Fact]
    public void IsYes_OnlyOfYes_IsTrue()
    {
        Assert.True(IndicatorValue.YesNo(true).IsYes);
        Assert.False(IndicatorValue.YesNo(false).IsYes);
        Assert.False(IndicatorValue.Count(1).IsYes);
    }

    [Fact]
    public void Amount_OfAFigure_IsInThePrintedUnit()
    {
        Assert.Equal(7m, IndicatorValue.Count(7).Amount);
        Assert.Equal(0.07m, IndicatorValue.OfMoney(new Money(7)).Amount);
        Assert.Equal(93.13m, IndicatorValue.Percent(9_313).Amount);
    }
}
