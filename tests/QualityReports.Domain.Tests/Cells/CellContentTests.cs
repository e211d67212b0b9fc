using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Tests.Cells;

public sealed class CellContentTests
{
    public static TheoryData<CellContent, CellKind, string, bool> Contents => new()
    {
        { CellContent.Blank, CellKind.Blank, "", true },
        { CellContent.OfText(""), CellKind.Blank, "", true },
        { CellContent.OfText(" \t\u00A0\u3000"), CellKind.Text, " \t\u00A0\u3000", true },
        { CellContent.OfText("\u200B\uFEFF"), CellKind.Text, "\u200B\uFEFF", true },
        { CellContent.OfText("x"), CellKind.Text, "x", false },
        { CellContent.OfNumber(0), CellKind.Number, "0", false },
        { CellContent.OfNumber(int.MaxValue), CellKind.Number, "2147483647", false },
        { CellContent.OfNumber(int.MinValue - 1m), CellKind.Number, "-2147483649", false },
        { CellContent.OfNumber(decimal.MaxValue), CellKind.Number, "79228162514264337593543950335", false },
        { CellContent.OfNumber(2.50m), CellKind.Number, "2.5", false },
        { CellContent.OfNumber(7, "007"), CellKind.Number, "7", false },
        { CellContent.OfNumber(1234.5m), CellKind.Number, "1234.5", false },
        { CellContent.OfNumber(1234.5m, "1.2345E3"), CellKind.Number, "1234.5", false },
        { CellContent.OfDate(new DateOnly(2009, 3, 31)), CellKind.Date, "2009-03-31", false },
        { CellContent.OfBoolean(true), CellKind.Boolean, "TRUE", false },
        { CellContent.OfBoolean(false), CellKind.Boolean, "FALSE", false },
        { CellContent.OfError("#DIV/0!"), CellKind.Error, "#DIV/0!", false },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void ToString_Content_IsAsAFindingQuotesIt(CellContent content, CellKind kind, string text, bool isBlank)
    {
        Assert.Equal(kind, content.Kind);
        Assert.Equal(text, content.ToString());
        Assert.Equal(isBlank, content.IsBlank);
    }

    [Fact]
    public void Default_WithoutValue_IsBlank() => Assert.Equal(CellContent.Blank, default);

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("12345678901", "12345678901.00", true)]
    [InlineData("1", "2", false)]
    [InlineData("0.1", "0.2", false)]
    public void Equals_Numbers_ByValue(string left, string right, bool equal)
    {
        var (one, other) = (CellContent.OfNumber(Parse(left)), CellContent.OfNumber(Parse(right)));

        Assert.Equal(equal, one == other);
        Assert.True(!equal || one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void Equals_OtherSpellingKindOrOrigin_IsAnother()
    {
        var number = CellContent.OfNumber(1);

        Assert.NotEqual(number, CellContent.OfNumber(1, "1e0"));
        Assert.NotEqual(number, CellContent.OfBoolean(true));
        Assert.NotEqual(number, CellContent.OfNumber(1, isFormula: true));
        Assert.NotEqual(CellContent.OfText("1"), CellContent.OfError("1"));
    }

    [Fact]
    public void Size_OfACell_Is16Bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<CellContent>());

    [Fact]
    public void IsFormula_OfAFormula_IsKept()
    {
        Assert.True(CellContent.OfNumber(1, isFormula: true).IsFormula);
        Assert.False(CellContent.OfNumber(1).IsFormula);
    }

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
