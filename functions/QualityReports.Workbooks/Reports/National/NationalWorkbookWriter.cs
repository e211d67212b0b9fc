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
        var frame = ReportFrame.Of(report);
        var names = report.Provinces.ToDictionary(province => province.Code, province => province.Name.Zh);
        NationalSummarySheet.Add(workbook, frame, report);
        ProvincesSheet.Add(workbook, frame, report);
        ShiftsSheet.Add(workbook, frame);
        IndicatorsSheet.Add(workbook, frame, IndicatorTexts.NationalNote, code => names.GetValueOrDefault(code, code), ProvincesSheet.LinksOf(report));
        ProvincesMissingSheet.Add(workbook, frame, report);
        TotalChangesSheet.Add(workbook, frame, report);
        ProvinceSourcesSheet.Add(workbook, frame, report);
        return ReportWorkbook.Save(workbook, frame);
    }
}
