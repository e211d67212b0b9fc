using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

public sealed class EntryCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 571")]
    [InlineData("-")]
    [InlineData("-5 份")]
    [InlineData("@SUM(A1)")]
    [InlineData("'quoted")]
    [InlineData("2009-3")]
    [InlineData("00123")]
    [InlineData("TRUE")]
    [InlineData("<&> \"x\"")]
    [InlineData("line\nline")]
    public void Write_Text_StaysText(string text)
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill(("A02", CellContent.OfText(text)), ("C01", CellContent.OfText(text))));
        var workbook = opened.Workbook;
        foreach (var cell in new[] { TemplateSample.EntryOf(workbook, "A02"), TemplateSample.EntryOf(workbook, "C01") })
        {
            Assert.Equal(XLDataType.Text, cell.DataType);
            Assert.False(cell.HasFormula);
            Assert.Equal(text, cell.GetString().ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public void Write_Number_IsANumber()
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill(("C06", CellContent.OfNumber(1234.5m)), ("A04", CellContent.OfNumber(39_900))));
        var workbook = opened.Workbook;
        Assert.Equal(XLDataType.Number, TemplateSample.EntryOf(workbook, "C06").DataType);
        Assert.Equal(1234.5, TemplateSample.EntryOf(workbook, "C06").GetDouble());
        Assert.Equal(XLDataType.Number, TemplateSample.EntryOf(workbook, "A04").DataType);
    }

    [Fact]
    public void Write_Date_IsADateWhereverItStands()
    {
        var day = new DateOnly(2009, 3, 31);
        using var opened = TemplateSample.Open(TemplateSample.Fill(("A04", CellContent.OfDate(day)), ("C01", CellContent.OfDate(day))));
        var workbook = opened.Workbook;
        Assert.Equal(day.ToDateTime(TimeOnly.MinValue), TemplateSample.EntryOf(workbook, "A04").GetDateTime());
        Assert.Equal(XLDataType.DateTime, TemplateSample.EntryOf(workbook, "C01").DataType);
    }

    [Fact]
    public void Write_DateBeforeExcelsCalendar_IsText()
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill(("A04", CellContent.OfDate(new DateOnly(1899, 1, 2)))));
        var workbook = opened.Workbook;
        Assert.Equal("1899-01-02", TemplateSample.EntryOf(workbook, "A04").GetString());
    }

    [Theory]
    [InlineData("A01", "yes", "是 / yes")]
    [InlineData("A01", "否", "否 / no")]
    [InlineData("A03", "party", "党委 / Party committee")]
    [InlineData("A03", "政府", "政府 / Government")]
    [InlineData("A03", "nobody", "nobody")]
    [InlineData("A01", "N/A", "N/A")]
    public void Write_Choice_ShowsTheAnswerAsTheDropDownDoes(string code, string entered, string expected)
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill((code, CellContent.OfText(entered))));
        var workbook = opened.Workbook;
        Assert.Equal(expected, TemplateSample.EntryOf(workbook, code).GetString());
    }

    [Theory]
    [InlineData("_x0041_")]
    [InlineData("_x005F_x0041_")]
    [InlineData("_xD842__xDFB7_𠮷_xD842_")]
    [InlineData("a\u0001b\uFFFDc\r\nd\re")]
    public void Write_TextLikeAnEscapeOrInNeedOfOne_ReadsAsBefore(string text) => Assert.Equal(text, ReadBack(text));

    [Fact]
    public void Write_HalfPairOrNoncharacter_BecomesTheReplacementCharacter() =>
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", ReadBack("a\uD800b\uDC00c\uFDD0d\uFFFE"));

    [Fact]
    public void Write_RareHan_StandsInTheFileAsItself()
    {
        var file = Written.Template(TemplateSample.Fill(("A10", CellContent.OfText("𠮷野"))));
        Assert.Contains(HostileText.PartsOf(file)["xl/sharedStrings.xml"].Descendants(HostileText.Main + "t"), text => text.Value == "𠮷野");
    }

    [Fact]
    public void Write_BooleanAndError_AreKept()
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill(("C01", CellContent.OfBoolean(true)), ("C02", CellContent.OfError("#DIV/0!"))));
        var workbook = opened.Workbook;
        Assert.Equal(XLDataType.Boolean, TemplateSample.EntryOf(workbook, "C01").DataType);
        Assert.Equal("#DIV/0!", TemplateSample.EntryOf(workbook, "C02").GetString());
    }

    private static string? ReadBack(string text)
    {
        var file = Written.Template(TemplateSample.Fill(("A02", CellContent.OfText(text))));
        return ReturnReader.Read(new MemoryStream(file), TemplateSample.Forms, TestContext.Current.CancellationToken).Document!.Entries[new("A02")].Content.Raw;
    }
}
