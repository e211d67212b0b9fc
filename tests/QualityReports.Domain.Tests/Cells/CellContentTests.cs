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
        { CellContent.OfNumber(1234.5m), CellKind.Number, "1234.5", false },
        { CellContent.OfNumber(1234.5m, "1.2345E3"), CellKind.Number, "1.2345E3", false },
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

    [Fact]
    public void IsFormula_OfAFormula_IsKept()
    {
        Assert.True(CellContent.OfNumber(1, isFormula: true).IsFormula);
        Assert.False(CellContent.OfNumber(1).IsFormula);
    }
}
