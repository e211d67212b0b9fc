using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

public sealed class TemplateWriterTests
{
    [Fact]
    public async Task Write_Twice_GivesTheSameBytes()
    {
        var template = TemplateSample.Fill(("C01", CellContent.OfNumber(5)));
        var first = Written.Template(template);
        Written.Template(TemplateSample.Blank);
        Assert.Equal(first, await Task.Run(() => Written.Template(template), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Write_Blank_HasTheFormsSheetsAndHidesItsOwn()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        Assert.Equal(
            ["说明 Guide", "表 Return", "抽查 Inspections", "案件 Cases", "名牌 Brands", "_form", "_lists"],
            workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.All(workbook.Worksheets.Take(5), sheet => Assert.Equal(XLWorksheetVisibility.Visible, sheet.Visibility));
        Assert.All(workbook.Worksheets.Skip(5), sheet => Assert.Equal(XLWorksheetVisibility.VeryHidden, sheet.Visibility));
        Assert.All(workbook.Worksheets, sheet => Assert.True(sheet.Protection.IsProtected));
        Assert.All(workbook.Worksheets, sheet => Assert.False(sheet.Protection.IsPasswordProtected));
    }

    [Fact]
    public void Write_Blank_SaysAsTextWhatItIs()
    {
        using var opened = TemplateSample.Open(TemplateSample.Blank);
        var workbook = opened.Workbook;
        var pairs = workbook.Worksheet("_form").RowsUsed().Select(row => (row.Cell(1).GetString(), row.Cell(2).GetString())).ToList();
        Assert.Equal([("edition", "2009"), ("province", "330000"), ("locality", "330381-TX01"), ("period", "2009-Q1"), ("template", "return-1")], pairs);
        Assert.All(workbook.Worksheet("_form").CellsUsed(), cell => Assert.Equal(XLDataType.Text, cell.DataType));
    }

    [Fact]
    public void Write_Filled_IsReadBackAsItWas()
    {
        var result = ReturnReader.Read(
            new MemoryStream(Written.Template(TemplateSample.Fill(("C01", CellContent.OfNumber(12.345m)), ("A02", CellContent.OfText("@x"))))),
            TemplateSample.Forms,
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Equal(12.345m, result.Document!.Entries[new("C01")].Content.Number);
        Assert.Equal("@x", result.Document.Entries[new("A02")].Content.Raw);
        Assert.All(result.Document.Lists.Values, list => Assert.Equal(2, list.Rows.Count));
        Assert.Equal(TemplateSample.Form.Indicators.Count, result.Document.Entries.Count);
    }

    [Fact]
    public void Write_NilReturn_AnswersTheNilBox()
    {
        var template = TemplateSample.Fill();
        using var opened = TemplateSample.Open(template with { Entries = template.Entries! with { Nil = true } });
        var workbook = opened.Workbook;
        Assert.Equal("是 / yes", TemplateSample.EntryOf(workbook, "NIL").GetString());
    }

    [Fact]
    public void Write_Filled_ConformsToTheStandard()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Written.Template(TemplateSample.Fill(("C01", CellContent.OfNumber(5))))),
            isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Build_AnyTemplate_SaysWhereTheEntriesAre()
    {
        using var opened = OpenedWorkbook.Empty();
        var workbook = opened.Workbook;
        var layout = TemplateWriter.Build(workbook, TemplateSample.Blank);
        Assert.Equal("NIL", workbook.Worksheet(layout.Nil.Sheet).Cell(layout.Nil.Row, 1).GetString());
        Assert.All(layout.Entries, entry => Assert.Equal(entry.Key.Value, workbook.Worksheet(entry.Value.Sheet).Cell(entry.Value.Row, 1).GetString()));
        Assert.All(
            TemplateSample.Form.Lists,
            list => Assert.Equal($"{list.Code}.{list.Columns[0].Code}", workbook.Worksheet(list.Sheet).Cell(layout.Lists[list.Code].Row - 2, 1).GetString()));
    }
}
