using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>缺报 Missing</c>: provinces without a report, and the number of missing localities in each of the others.</summary>
internal static class ProvincesMissingSheet
{
    private const int FirstRow = 4;
    private const int MissingColumn = 6;

    private static readonly List<TableColumn<ProvinceRow>> Columns =
    [
        new(ReportTexts.Code, 10, (cell, row) => cell.Say(row.Code)),
        new(ChangeTexts.Province, 40, (cell, row) => cell.Say(row.Name.OneLine)) { Wraps = true },
        new(ReportTexts.Required, 18, (cell, row) => cell.Figure(row.Coverage.Required, FigureFormat.Count)),
        new(ReportTexts.Submitted, 18, (cell, row) => cell.Figure(row.Coverage.Submitted, FigureFormat.Count)),
        new(ReportTexts.Invalid, 18, (cell, row) => cell.Figure(row.Coverage.Invalid, FigureFormat.Count)),
        new(ReportTexts.Missing, 26, (cell, row) => cell.Figure(row.Coverage.Missing, FigureFormat.Count)),
        new(ReportTexts.Completeness, 26, (cell, row) => cell.Figure(row.Coverage.Completeness, FigureFormat.Share)),
    ];

    public static void Add(XLWorkbook workbook, NationalReport report)
    {
        var widths = ReportTable.WidthsOf(Columns);
        var (sheet, _) = ReportPage.Add(workbook, report, ReportTexts.Missing, widths, null);
        var without = report.Provinces.Where(province => report.Missing.Contains(province.Code)).ToList();
        var incomplete = report.Provinces
            .Where(province => province.Coverage.Missing + province.Coverage.Invalid > 0 && !report.Missing.Contains(province.Code)).ToList();
        var row = FirstRow;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Counted(NationalTexts.WithoutReport, without.Count), 22));
        row = ReportTable.Write(sheet, row, Columns, without, NationalTexts.NoneWithoutReport).Next;
        ReportStyle.Heading(ReportPage.Line(sheet, ++row, widths, ReportTexts.Counted(NationalTexts.Incomplete, incomplete.Count), 22));
        var table = ReportTable.Write(sheet, row + 1, Columns, incomplete, NationalTexts.NoneIncomplete);
        row = table.Next;
        if (table.Any)
            ReportStyle.Bars(table.Column(sheet, MissingColumn));
        if (without.Count + incomplete.Count > 0 && report.Estimates.Count > 0)
            row = EstimateTable.Write(sheet, row + 1, widths, report);
        sheet.SheetView.FreezeRows(2);
        ReportPage.Print(sheet, report, (1, 2), row - 1, widths.Length);
    }
}
