using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Reports.Sheets;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>Writes the nation's <c>report.xlsx</c>: as a province's, with a row for each province instead of localities.</summary>
public static class NationalWorkbookWriter
{
    // The sheets behind the summary, in their order.
    private static readonly (Text Title, Action<XLWorkbook, NationalReport> Add)[] Sheets =
    [
        (NationalTexts.Provinces, ProvincesSheet.Add),
        (ShiftsSheet.Title, ShiftsSheet.Add),
        (IndicatorsSheet.Title, AddIndicators),
        (ReportTexts.Missing, ProvincesMissingSheet.Add),
        (ChangesSheet.Title, TotalChangesSheet.Add),
        (ReportTexts.Sources, ProvinceSourcesSheet.Add),
    ];

    /// <summary>Makes the workbook once it has its turn.</summary>
    /// <returns>The file's bytes: the same for the same report, on any machine, in any culture and time zone.</returns>
    public static Task<byte[]> WriteAsync(NationalReport report, CancellationToken cancellation) =>
        WorkbookGate.MakeAsync(XLEventTracking.Disabled, workbook => Write(workbook, report), cancellation);

    private static byte[] Write(XLWorkbook workbook, NationalReport report)
    {
        NationalSummarySheet.Add(workbook, report, Sheets.Select(sheet => sheet.Title));
        foreach (var (_, add) in Sheets)
            add(workbook, report);
        return ReportWorkbook.Save(workbook, report);
    }

    private static void AddIndicators(XLWorkbook workbook, NationalReport report)
    {
        var names = report.Provinces.ToDictionary(province => province.Code, province => province.Name.Zh);
        IndicatorsSheet.Add(workbook, report, IndicatorTexts.NationalNote, code => names.GetValueOrDefault(code, code), ProvincesSheet.LinksOf(report));
    }
}
