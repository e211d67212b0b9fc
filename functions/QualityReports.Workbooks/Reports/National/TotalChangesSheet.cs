using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Reports.Sheets;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>The nation's sheet <c>变动 Changes</c>: totals of provinces that differ from the version before.</summary>
internal static class TotalChangesSheet
{
    public static void Add(XLWorkbook workbook, NationalReport report)
    {
        var columns = Columns(report);
        ReportTable.Add(workbook, report, ChangesSheet.Title, columns)
            .LastTable(ChangeTexts.Since(report.Version), columns, report.Changes, ChangeTexts.None(report.Version));
    }

    private static List<TableColumn<TotalChange>> Columns(NationalReport report)
    {
        var names = report.Provinces.ToDictionary(province => province.Code, province => province.Name.OneLine);
        string FormatOf(TotalChange change) => FigureFormat.Of(report.Form.IndicatorOf(change.Indicator));
        return
        [
            new(ReportTexts.Code, 10, (cell, row) => cell.Say(row.Province)),
            new(ChangeTexts.Province, 26, (cell, row) => cell.Say(names.GetValueOrDefault(row.Province, row.Province))) { Wraps = true },
            new(ChangeTexts.Indicator, 11, (cell, row) => cell.Say(row.Indicator.Value)),
            new(ReportTexts.Indicator, 50, (cell, row) => cell.Say(report.Form.IndicatorOf(row.Indicator).Label.OneLine)) { Wraps = true },
            new(ReportTexts.Unit, 20, (cell, row) => cell.Say(report.Form.IndicatorOf(row.Indicator).Unit.OneLine)) { Wraps = true },
            new(ChangeTexts.Old, 22, (cell, row) => cell.Figure(row.Old, FormatOf(row))),
            new(ChangeTexts.New, 22, (cell, row) => cell.Figure(row.New, FormatOf(row))),
            new(ReportTexts.Change, 20, (cell, row) => cell.Figure(row.New - row.Old, FigureFormat.Signed(FormatOf(row)))),
        ];
    }
}
