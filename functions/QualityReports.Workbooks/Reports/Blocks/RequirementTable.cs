using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The block of the summary with the counts of the Three Requirements.</summary>
internal static class RequirementTable
{
    private const int Met = 10;
    private const int OutOf = 11;
    private const int Share = 12;

    /// <summary>Writes the block.</summary>
    /// <returns>The first row below it.</returns>
    public static int Write(IXLWorksheet sheet, int row, double[] widths, IReport report)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Requirements.OneLine, 22));
        var counts = report.Requirements;
        foreach (var requirement in report.Form.Requirements)
        {
            var met = requirement.Code switch { "first" => counts.First, "second" => counts.Second, _ => counts.Third };
            WriteRow(sheet, row++, widths, requirement.Label, met, report.Coverage.Required);
        }

        WriteRow(sheet, row, widths, ReportTexts.AllRequirements, counts.All, report.Coverage.Required);
        ReportStyle.Total(sheet.Range(row, 1, row, Share));
        return row + 1;
    }

    private static void WriteRow(IXLWorksheet sheet, int row, double[] widths, Text label, int met, int required)
    {
        sheet.Range(row, 1, row, Met - 1).Merge();
        var text = label.OneLine;
        sheet.Cell(row, 1).Say(text).Style.Alignment.SetWrapText();
        sheet.Cell(row, Met).Figure(met, FigureFormat.Count).Style.Font.SetBold();
        sheet.Cell(row, OutOf).Figure(required, "\"/ \"" + FigureFormat.Count).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        sheet.Cell(row, Share).Figure(required == 0 ? null : (decimal)met / required, FigureFormat.Share);
        ReportStyle.Body(sheet.Range(row, 1, row, Share));
        sheet.Row(row).Height = Math.Max(ReportStyle.RowHeight, TextFit.Height(text, widths.Take(Met - 1).Sum() - 8, Fonts.BodySize));
    }
}
