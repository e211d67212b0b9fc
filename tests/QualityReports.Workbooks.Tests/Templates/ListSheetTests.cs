using System.IO.Compression;
using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

public sealed class ListSheetTests
{
    private const int MarkRow = 3;
    private const int HeadingRow = 4;
    private const int FirstRow = 5;

    public static TheoryData<string> Lists => [.. TemplateSample.Form.Lists.Select(list => list.Code)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Write_List_MarksItsColumnsInAHiddenRowAboveTheTable(string code)
    {
        var list = TemplateSample.Form.ListOf(code);
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet(list.Sheet);
        Assert.True(sheet.Row(MarkRow).IsHidden);
        Assert.Equal(list.Columns.Select(column => $"{code}.{column.Code}"), sheet.Row(MarkRow).CellsUsed().Select(cell => cell.GetString()));
        var table = Assert.Single(sheet.Tables);
        Assert.Equal(HeadingRow, table.HeadersRow().RowNumber());
        Assert.All(list.Columns, (column, i) => Assert.StartsWith(column.Label.Both, sheet.Cell(HeadingRow, i + 1).GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Write_List_UnlocksEveryRowBelowTheHeadingAndNoneAbove(string code)
    {
        var list = TemplateSample.Form.ListOf(code);
        var file = Written.Template(TemplateSample.Fill());
        using var opened = OpenedWorkbook.Of(file);
        var sheet = opened.Workbook.Worksheet(list.Sheet);
        foreach (var column in new[] { 1, list.Columns.Count, list.Columns.Count + 1, 16_384 })
        {
            Assert.All(new[] { 1, MarkRow, HeadingRow }, row => Assert.True(sheet.Cell(row, column).Style.Protection.Locked));
            Assert.False(sheet.Column(column).Style.Protection.Locked);
        }

        Assert.All(sheet.Range(FirstRow, 1, FirstRow + 30, list.Columns.Count).Cells(), cell => Assert.False(cell.Style.Protection.Locked));
        Assert.DoesNotMatch("<row r=\"([5-9]|[0-9]{2,})\"[^>]* s=", PartOf(file, $"xl/worksheets/sheet{sheet.Position}.xml"));
        Assert.All(
            new[]
            {
                XLSheetProtectionElements.InsertRows, XLSheetProtectionElements.DeleteRows, XLSheetProtectionElements.Sort,
                XLSheetProtectionElements.AutoFilter, XLSheetProtectionElements.FormatColumns,
            },
            element => Assert.True(sheet.Protection.AllowedElements.HasFlag(element)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Write_EveryColumn_IsValidatedInAllRowsThatAreTaken(string code)
    {
        var list = TemplateSample.Form.ListOf(code);
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var sheet = workbook.Worksheet(list.Sheet);
        for (var i = 0; i < list.Columns.Count; i++)
        {
            var validation = TemplateSample.ValidationOf(sheet.Cell(FirstRow, i + 1));
            Assert.Same(validation, TemplateSample.ValidationOf(sheet.Cell(HeadingRow + list.MaxRows, i + 1)));
            Assert.Equal(KindOf(list.Columns[i]), validation.AllowedValues);
        }
    }

    [Fact]
    public void Write_LongDropDown_TakesItsAnswersFromTheHiddenSheet()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var source = TemplateSample.ValidationOf(workbook.Worksheet("抽查 Inspections").Cell(FirstRow, 2)).MinValue;
        Assert.Equal("'_lists'!$A$1:$A$30", source);
        Assert.Equal(
            TemplateSample.Form.CodeListOf("product-category").Items.Select(item => item.Label.Both),
            workbook.Worksheet("_lists").Column(1).CellsUsed().Select(cell => cell.GetString()));
    }

    [Fact]
    public void Write_Rows_AppearTyped()
    {
        using var opened = TemplateSample.Open(TemplateSample.Fill());
        var workbook = opened.Workbook;
        var row = workbook.Worksheet("抽查 Inspections").Row(FirstRow + 1);
        Assert.Equal("=HYPERLINK(\"x\")", row.Cell(1).GetString());
        Assert.False(row.Cell(1).HasFormula);
        Assert.Equal(TemplateSample.Form.CodeListOf("product-category").Items[0].Label.Both, row.Cell(2).GetString());
        Assert.Equal("91350100M000100Y43", row.Cell(4).GetString());
        Assert.Equal(new DateTime(2009, 2, 3), row.Cell(6).GetDateTime());
        Assert.Equal(12.5, row.Cell(10).GetDouble());
        Assert.Equal("#,##0.00", row.Cell(10).FormatName());
    }

    private static string PartOf(byte[] file, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static XLAllowedValues KindOf(ListColumn column) => column.Type switch
    {
        ColumnType.Choice => XLAllowedValues.List,
        ColumnType.Text or ColumnType.Code => XLAllowedValues.TextLength,
        _ => XLAllowedValues.Custom,
    };
}
