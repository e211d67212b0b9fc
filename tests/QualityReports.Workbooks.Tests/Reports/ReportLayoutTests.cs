using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClosedXML.Excel;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.National;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>Properties of every sheet of every report.</summary>
[Trait("Category", "Slow")]
public sealed class ReportLayoutTests
{
    // A4 is 297 mm wide, less 0.45 inch on either side, at 96 dots an inch and seven dots a character.
    private const double CharactersOfA4 = ((297 / 25.4) - 0.9) * 96 / 7;

    // Below this a body of ten points is smaller than small print on paper.
    private const double LeastScale = 0.46;

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["full"] = Written.Report(FullReports.Province(localities: 25)),
        ["long names"] = Written.Report(FullReports.Province("370000", 30, name: name => name + "国家级经济技术开发区暨高新技术产业园区")),
        ["hostile"] = Written.Report(FullReports.Province(localities: HostileText.Texts.Length, name: Hostile())),
        ["nobody"] = Written.Report(SampleReports.Inputs([], [], []).Build()),
        ["nation"] = Written.Report(FullReports.Nation()),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_IsValid_AndLeadsNowhere(string name)
    {
        Assert.Empty(HostileText.Violations(Files[name]));
        Assert.Empty(HostileText.FormulasOf(Files[name]));
        Assert.Empty(HostileText.WaysOut(Files[name]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cells_AreNumbersOrSharedStrings(string name) =>
        Assert.All(HostileText.CellTypesOf(Files[name]).Select(cell => cell.Type).Distinct(), type => Assert.Contains(type, new[] { null, "n", "s" }));

    [Theory]
    [MemberData(nameof(Names))]
    public void Sheet_FitsOnA4(string name)
    {
        using var opened = OpenedWorkbook.Of(Files[name]);
        var workbook = opened.Workbook;
        AssertFits(workbook);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Number_IsNarrowerThanItsColumn(string name)
    {
        using var opened = OpenedWorkbook.Of(Files[name]);
        var workbook = opened.Workbook;
        AssertNumbersFit(workbook);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Link_LeadsToAnExistingCell(string name)
    {
        using var opened = OpenedWorkbook.Of(Files[name]);
        var workbook = opened.Workbook;
        var links = workbook.Worksheets.SelectMany(sheet => sheet.Hyperlinks).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.False(link.IsExternal);
            var match = Regex.Match(link.InternalAddress, "^'(?<sheet>[^']+)'!(?<cell>[A-Z]+[0-9]+)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            Assert.True(workbook.TryGetWorksheet(match.Groups["sheet"].Value, out var sheet), link.InternalAddress);
            Assert.False(sheet.Cell(match.Groups["cell"].Value).IsEmpty(), link.InternalAddress);
        });
    }

    // LibreOffice has no "more than" here, and showed an upward arrow for a change of zero.
    [Theory]
    [MemberData(nameof(Names))]
    public void Arrow_BesideNoChange_IsLevelInAnyProgram(string name)
    {
        XNamespace main = HostileText.Main;
        var arrows = HostileText.PartsOf(Files[name]).Values.SelectMany(part => part.Descendants(main + "iconSet"))
            .Where(icons => (string?)icons.Attribute("iconSet") == "3ArrowsGray")
            .Select(icons => icons.Elements(main + "cfvo").Last()).ToList();

        Assert.NotEmpty(arrows);
        Assert.All(arrows, up => Assert.True(double.Parse((string)up.Attribute("val")!, CultureInfo.InvariantCulture) > 0, up.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Footer_NamesAreaPeriodAndVersion(string name)
    {
        using var opened = OpenedWorkbook.Of(Files[name]);
        var workbook = opened.Workbook;
        Assert.All(workbook.Worksheets, sheet => Assert.Matches(
            "^(浙江省 Zhejiang|山东省 Shandong|全国 China) · 2009 年第一季度 · 第 [12] 版 / version [12]$", sheet.PageSetup.Footer.Left.GetText(XLHFOccurrence.OddPages)));
    }

    [Fact]
    public void HostileNames_StandAsTheyAre()
    {
        XNamespace main = HostileText.Main;
        var strings = HostileText.PartsOf(Files["hostile"])["xl/sharedStrings.xml"].Root!.Elements(main + "si").Select(HostileText.TextOf).ToHashSet();

        Assert.All(HostileText.Texts, text => Assert.Contains(HostileText.Shown(text), strings));
    }

    // Four times as many as any province has counties.
    [Fact]
    public void Report_OfALargeProvince_FitsOnA4()
    {
        var file = Written.Report(FullReports.Province("330000", 720));

        using var opened = OpenedWorkbook.Of(file);
        var workbook = opened.Workbook;
        Assert.Equal(720, workbook.Worksheet("来源 Sources").Column(1).CellsUsed(cell => cell.GetString().StartsWith("33", StringComparison.Ordinal)).Count());
        AssertFits(workbook);
        AssertNumbersFit(workbook);
    }

    [Fact]
    public void Report_OfManyLocalities_StaysSmall()
    {
        using var opened = OpenedWorkbook.Empty(XLEventTracking.Disabled);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = ReportWorkbookWriter.Write(opened.Workbook, FullReports.Province("130000", 160, inspections: 60));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(bytes.Length < 3_000_000, bytes.Length.ToString(CultureInfo.InvariantCulture));
        Assert.True(allocated < 3_000_000_000, allocated.ToString(CultureInfo.InvariantCulture));
    }

    private static void AssertFits(XLWorkbook workbook) =>
        Assert.All(workbook.Worksheets, sheet =>
        {
            var area = sheet.PageSetup.PrintAreas.Single();
            var width = Enumerable.Range(1, area.ColumnCount()).Sum(column => sheet.Column(column).Width);
            Assert.True(CharactersOfA4 / width >= LeastScale, $"{sheet.Name}: {width} characters");
            Assert.Equal(1, sheet.PageSetup.PagesWide);
            Assert.Equal(1, area.FirstColumn().ColumnNumber());
            Assert.True(area.LastColumn().ColumnNumber() >= sheet.LastColumnUsed()!.ColumnNumber(), sheet.Name);
            Assert.True(area.LastRow().RowNumber() >= sheet.LastRowUsed()!.RowNumber(), sheet.Name);
        });

    private static void AssertNumbersFit(XLWorkbook workbook)
    {
        var numbers = workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.DataType == XLDataType.Number && !cell.IsMerged()));
        Assert.All(numbers, cell =>
        {
            var size = cell.Style.Font.FontSize / 11;
            Assert.True(ShownCell.TextOf(cell).Length * size * 1.06 <= cell.WorksheetColumn().Width,
                $"{cell.Worksheet.Name}!{cell.Address}: {ShownCell.TextOf(cell)}");
        });
    }

    private static Func<string, string> Hostile()
    {
        var next = 0;
        return _ => HostileText.Texts[next++ % HostileText.Texts.Length];
    }
}
