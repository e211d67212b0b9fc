using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Reports.Sheets;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>Writes the nation's <c>report.xlsx</c>: as a province's, with a row for each province instead of localities.</summary>
public static class NationalWorkbookWriter
{
    /// <summary>Makes the workbook once it has its turn.</summary>
    /// <returns>The file's bytes: the same for the same report, on any machine, in any culture and time zone.</returns>
    public static Task<byte[]> WriteAsync(NationalReport report, CancellationToken cancellation) =>
        WorkbookGate.MakeAsync(XLEventTracking.Disabled, workbook => Write(workbook, report), cancellation);

    private static byte[] Write(XLWorkbook workbook, NationalReport report)
    {
        var names = report.Provinces.ToDictionary(province => province.Code, province => province.Name.Zh);
        NationalSummarySheet.Add(workbook, report);
        ProvincesSheet.Add(workbook, report);
        ShiftsSheet.Add(workbook, report);
        IndicatorsSheet.Add(workbook, report, IndicatorTexts.NationalNote, code => names.GetValueOrDefault(code, code), ProvincesSheet.LinksOf(report));
        ProvincesMissingSheet.Add(workbook, report);
        TotalChangesSheet.Add(workbook, report);
        ProvinceSourcesSheet.Add(workbook, report);
        return ReportWorkbook.Save(workbook, report);
    }
}
