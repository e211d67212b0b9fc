using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>The sample province's report as people see it, a CSV file for each sheet. <c>QR_REGENERATE=1</c> writes the files again, for a reviewer to
/// read.</summary>
public sealed class GoldenReportTests
{
    private static readonly string Folder = Repository.PathOf("tests/QualityReports.Workbooks.Tests/Reports/Golden");

    [Fact]
    public void Report_OfTheSampleProvince_IsTheGoldenOne()
    {
        using var opened = OpenedWorkbook.Of(Written.Report(FullReports.Province(localities: 16)));
        var workbook = opened.Workbook;
        var sheets = workbook.Worksheets.ToDictionary(
            sheet => string.Create(CultureInfo.InvariantCulture, $"{sheet.Position:00} {sheet.Name}.csv"), sheet =>
                string.Concat(sheet.RowsUsed().Select(LineOf)));
        if (DocPage.IsRegenerating)
            Regenerate(sheets);

        Assert.Equal(sheets.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(sheets, sheet => Assert.Equal(File.ReadAllText(Path.Combine(Folder, sheet.Key)), sheet.Value));
    }

    private static void Regenerate(Dictionary<string, string> sheets)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Folder))
            File.Delete(file);
        foreach (var (name, content) in sheets)
            File.WriteAllText(Path.Combine(Folder, name), content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    // As shown: with its number format and its link.
    private static string LineOf(IXLRow row)
    {
        var cells = Enumerable.Range(1, row.LastCellUsed().Address.ColumnNumber).Select(column => FieldOf(row.Cell(column)));
        return string.Join(',', cells).TrimEnd(',') + "\n";
    }

    private static string FieldOf(IXLCell cell)
    {
        var text = ShownCell.TextOf(cell) + (cell.HasHyperlink ? $" -> {cell.Hyperlink.InternalAddress}" : "");
        return text.IndexOfAny([',', '"', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
