using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>未报 Missing</c>: provinces without a report, and the number of missing localities in each of the others.</summary>
internal static class ProvincesMissingSheet
{
    public static void Add(XLWorkbook workbook, NationalReport report)
    {
        var without = report.Provinces.Where(province => report.Missing.Contains(province.Code)).ToList();
        var incomplete = report.Provinces
            .Where(province => province.Coverage.Missing + province.Coverage.Invalid > 0 && !report.Missing.Contains(province.Code)).ToList();
        var sheet = ReportTable.Add(workbook, report, ReportTexts.Missing, Columns(ColumnLook.Plain));
        sheet.Heading(NationalTexts.WithoutReport, without.Count);
        sheet.Table(Columns(ColumnLook.Plain), without, NationalTexts.NoneWithoutReport);
        sheet.Row++;
        sheet.Heading(NationalTexts.Incomplete, incomplete.Count);
        sheet.Table(Columns(ColumnLook.Bars), incomplete, NationalTexts.NoneIncomplete);
        if (without.Count + incomplete.Count > 0 && report.Estimates.Count > 0)
        {
            sheet.Row++;
            EstimateTable.Write(sheet, report);
        }

        sheet.Finish(2, 0, 1, 2);
    }

    private static List<TableColumn<ProvinceRow>> Columns(ColumnLook missing) =>
    [
        new(ReportTexts.Code, 10, (cell, row) => cell.Say(row.Code)),
        new(ChangeTexts.Province, 40, (cell, row) => cell.Say(row.Name)) { Wraps = true },
        new(ReportTexts.Required, 18, (cell, row) => cell.Figure(row.Coverage.Required, FigureFormat.Count)),
        new(ReportTexts.Submitted, 18, (cell, row) => cell.Figure(row.Coverage.Submitted, FigureFormat.Count)),
        new(ReportTexts.Invalid, 18, (cell, row) => cell.Figure(row.Coverage.Invalid, FigureFormat.Count)),
        new(ReportTexts.Missing, 26, (cell, row) => cell.Figure(row.Coverage.Missing, FigureFormat.Count)) { Look = missing },
        new(ReportTexts.Completeness, 26, (cell, row) => cell.Figure(row.Coverage.Completeness, FigureFormat.Share)),
    ];
}
