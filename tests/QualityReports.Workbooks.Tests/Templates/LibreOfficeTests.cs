using ClosedXML.Excel;
using QualityReports.Domain.Cells;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Workbooks.Tests.Templates;

/// <summary>A template after opening and saving in LibreOffice.</summary>
[Trait("Category", "Slow")]
public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Convert_FilledTemplate_KeepsCodesValidationAndHiddenRows()
    {
        var saved = await LibreOffice.SaveAsync(Written.Template(TemplateSample.Fill(
            ("A01", CellContent.OfText("yes")), ("A02", CellContent.OfText("=1+1")), ("A04", CellContent.OfDate(new DateOnly(2009, 3, 31))),
            ("C01", CellContent.OfNumber(10)), ("C02", CellContent.OfNumber(11)))));

        var result = ReturnReader.Read(new MemoryStream(saved), TemplateSample.Forms, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Equal("330381-TX01", result.Document!.Identity.Locality);
        Assert.Equal("是 / yes", result.Document.Entries[new("A01")].Content.Raw);
        Assert.Equal(CellContent.OfText("=1+1"), result.Document.Entries[new("A02")].Content);
        Assert.Equal(CellContent.OfDate(new DateOnly(2009, 3, 31)), result.Document.Entries[new("A04")].Content);
        Assert.All(result.Document.Lists.Values, list => Assert.Equal(2, list.Rows.Count));

        using var opened = OpenedWorkbook.Of(saved);
        var workbook = opened.Workbook;
        Assert.True(TemplateSample.RowOf(workbook, "#code").IsHidden);
        Assert.Equal(XLAllowedValues.Custom, TemplateSample.ValidationOf(TemplateSample.EntryOf(workbook, "C01")).AllowedValues);
        Assert.Equal(XLAllowedValues.List, TemplateSample.ValidationOf(TemplateSample.EntryOf(workbook, "A01")).AllowedValues);
        Assert.False(TemplateSample.EntryOf(workbook, "C01").Style.Protection.Locked);
        Assert.StartsWith("✗", (string)TemplateSample.RowOf(workbook, "C02").Cell(6).CachedValue, StringComparison.Ordinal);
    }
}
