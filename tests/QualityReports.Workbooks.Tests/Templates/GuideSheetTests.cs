using ClosedXML.Excel;

namespace QualityReports.Workbooks.Tests.Templates;

public sealed class GuideSheetTests
{
    [Fact]
    public void Write_Guide_ShowsEveryLineInBothLanguagesOnOnePage()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet("说明 Guide");
        var texts = sheet.CellsUsed().Select(cell => cell.GetString()).ToHashSet();
        Assert.All(TemplateSample.Form.Guide, line => Assert.Superset(new HashSet<string> { line.Zh, line.En }, texts));
        Assert.Equal((1, 1), (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
        Assert.Equal(XLPageOrientation.Portrait, sheet.PageSetup.PageOrientation);
    }

    [Theory]
    [InlineData("开始报送\nOpens", "2009-04-01")]
    [InlineData("按时截止\nOn time until", "2009-04-15")]
    [InlineData("最迟应报\nDue by", "2009-04-25")]
    [InlineData("最后一天，其后锁定\nLast day, then locked", "2009-05-10")]
    public void Write_Calendar_NamesTheLastDaysThatCount(string label, string expected)
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var cell = workbook.Worksheet("说明 Guide").CellsUsed().Single(cell => cell.GetString().ReplaceLineEndings("\n") == label);
        Assert.Equal(expected, cell.CellBelow().GetString());
    }
}
