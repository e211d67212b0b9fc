using System.Globalization;
using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class ShownFigureTests
{
    [Theory]
    [InlineData("12批", "12")]
    [InlineData("12 items", "12")]
    [InlineData("¥1,234.50", "1234.50")]
    [InlineData("RMB 12", "12")]
    [InlineData("+12", "12")]
    [InlineData("¥ 12 CNY", "12")]
    [InlineData("12（家次）", "12")]
    [InlineData("1 521", "1521")]
    [InlineData(".5", "0.5")]
    [InlineData("12.", "12")]
    [InlineData("(12)", "-12")]
    [InlineData("(¥12.50)", "-12.50")]
    [InlineData("12(批)", "12")]
    [InlineData("-12", "-12")]
    [InlineData("12-", "-12")]
    [InlineData("负12", "-12")]
    [InlineData("－12", "-12")]
    [InlineData("△12", "-12")]
    [InlineData("-", "0")]
    [InlineData("00123", "123")]
    public void TryRead_FigureAmongSigns_IsTheFigure(string shown, string number)
    {
        Assert.True(ShownFigure.TryRead(shown, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("12万")]
    [InlineData("12 million")]
    [InlineData("12K")]
    [InlineData("94%")]
    [InlineData("1 1/2")]
    [InlineData("1.52E+03")]
    [InlineData("24:00")]
    [InlineData("B0123")]
    [InlineData("2009-12")]
    [InlineData("12½")]
    [InlineData("多")]
    [InlineData("约12")]
    [InlineData(">12")]
    [InlineData("12多")]
    [InlineData("12打")]
    [InlineData("12廿")]
    [InlineData("12 (旧)")]
    [InlineData("12★")]
    [InlineData("########")]
    public void TryRead_AnotherFigureThanItsDigits_IsFalse(string shown) => Assert.False(ShownFigure.TryRead(shown, out _));
}
