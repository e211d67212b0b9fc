using System.Globalization;
using System.Xml.Linq;
using ClosedXML.Excel;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Templates;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Returned;

/// <summary>Comments as Excel shows them: the anchor's pixels size the box, and text beyond it is hidden.</summary>
public sealed class CommentTests
{
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    // Pixels of 9 points at 96 dpi in Microsoft YaHei: a wide character, the mean of a Latin text, and a line; and Excel's margin around the text.
    private const double Wide = 12;
    private const double Narrow = 6.4;
    private const double LineHeight = 16;
    private const double Inset = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void Write_Findings_FitIntoTheCommentOfTheirCell(int findings)
    {
        var document = ReturnedSample.Read(Written.Template(ReturnedSample.Faulty));
        var all = new[] { "A01", "A04", "C01", "C02", "G03" }.SelectMany(code => FindingsOf(document, code, findings)).Concat(ListFindings(document, findings));
        var returned = ReturnedSample.Of(document, [.. all]);
        using var opened = returned.Open();

        var boxes = BoxesOf(opened.Workbook, returned.File).ToList();
        Assert.Equal(7, boxes.Count);
        Assert.All(boxes, box =>
        {
            Assert.InRange(HeightOf(box.Cell.Comment.Text, box.Width - Inset), 1, box.Height - 8);
            Assert.InRange(box.Width, 300, 700);
            Assert.InRange(box.Height, 60, 640);
        });
    }

    [Fact]
    public void Write_SeveralFindings_StandInOneCommentTheErrorsFirst()
    {
        var document = ReturnedSample.Read(Written.Template(ReturnedSample.Faulty));
        var error = FindingsOf(document, "C01", 1)[0];
        var warning = error with { Kind = FindingKinds.RowDuplicate with { Severity = FindingSeverity.Warning } };
        using var opened = ReturnedSample.Of(document, [warning, error]).Open();
        var workbook = opened.Workbook;

        var cell = TemplateSample.EntryOf(workbook, "C01");
        Assert.Equal("FFF9C6C1", cell.Style.Fill.BackgroundColor.Color.ToArgb().ToString("X8", CultureInfo.InvariantCulture));
        Assert.Equal(0, cell.Comment.Text.IndexOf("错误 / Error", StringComparison.Ordinal));
        Assert.Contains("警告 / Warning", cell.Comment.Text, StringComparison.Ordinal);
        Assert.Equal(2, ReturnedSample.RowsOf(workbook).Count);
    }

    private static Finding[] FindingsOf(ReturnDocument document, string code, int count) =>
    [
        .. Enumerable.Repeat(
            new Finding(FindingKinds.ValueNotMoney)
            {
                Subject = code, Cell = document.Entries[new IndicatorCode(code)].Address,
                Label = TemplateSample.Form.Indicators.Single(item => item.Code.Value == code).Label,
                Found = string.Concat(Enumerable.Repeat("约十二万元 about", 20)),
            },
            count),
    ];

    // At the first and the last column of a list.
    private static IEnumerable<Finding> ListFindings(ReturnDocument document, int count)
    {
        var list = TemplateSample.Form.ListOf("L1");
        return new[] { 0, list.Columns.Count - 1 }.SelectMany(column => Enumerable.Repeat(
            new Finding(FindingKinds.ValueNotEnterpriseCode)
            {
                Subject = $"L1.{list.Columns[column].Code}",
                Cell = document.Lists["L1"].AddressOf(document.Lists["L1"].Rows[0], column),
                Label = list.Columns[column].Label,
                Found = "91350100M000100Y4Z",
            },
            count));
    }

    private static IEnumerable<(IXLCell Cell, double Width, double Height)> BoxesOf(XLWorkbook workbook, byte[] file)
    {
        var parts = HostileText.PartsOf(file);
        foreach (var (name, part) in parts.Where(part => part.Key.StartsWith("xl/worksheets/_rels/", StringComparison.Ordinal)))
        {
            var drawing = part.Root!.Elements().Select(item => ((string)item.Attribute("Target")!).Split('/')[^1])
                .FirstOrDefault(target => target.EndsWith(".vml", StringComparison.Ordinal));
            var sheet = workbook.Worksheet(int.Parse(name.AsSpan("xl/worksheets/_rels/sheet".Length).TrimEnd(".xml.rels"), CultureInfo.InvariantCulture));
            foreach (var note in drawing is null ? [] : parts[$"xl/drawings/{drawing}"].Descendants(Excel + "ClientData"))
                yield return BoxOf(sheet, note);
        }
    }

    private static (IXLCell Cell, double Width, double Height) BoxOf(IXLWorksheet sheet, XElement note)
    {
        var anchor = note.Element(Excel + "Anchor")!.Value.Split(',').Select(value => int.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        var width = Enumerable.Range(anchor[0] + 1, anchor[4] - anchor[0]).Sum(column => Math.Floor((sheet.Column(column).Width * 7) + 5)) - anchor[1]
            + anchor[5];
        var height = Enumerable.Range(anchor[2] + 1, anchor[6] - anchor[2]).Sum(row => sheet.Row(row).IsHidden ? 0 : sheet.Row(row).Height * 4 / 3) - anchor[3]
            + anchor[7];
        return (sheet.Cell((int)note.Element(Excel + "Row")! + 1, (int)note.Element(Excel + "Column")! + 1), width, height);
    }

    // Breaks a full line anywhere, and adds a tenth for words that are not broken.
    private static double HeightOf(string text, double width) => text.Split('\n').Sum(line =>
    {
        var used = line.Sum(c => c >= 0x2E80 ? Wide : Narrow);
        return Math.Ceiling(Math.Max(1, used / width * (used > width ? 1.1 : 1))) * LineHeight;
    });
}
