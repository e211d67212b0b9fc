using ClosedXML.Excel;
using QualityReports.Domain.Reports.National;

namespace QualityReports.Workbooks.Reports.National;

/// <summary>Writes the nation's <c>report.xlsx</c>: as that of a province, with a row for each province in place of localities.</summary>
public static class NationalWorkbookWriter
{
    /// <summary>The file's bytes: the same for the same report, on any machine, in any culture and time zone.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Write(NationalReport report)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
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
