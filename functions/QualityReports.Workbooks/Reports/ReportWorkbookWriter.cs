using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Reports;

/// <summary>Writes <c>report.xlsx</c>: what an officer reads, prints and hands on.</summary>
public static class ReportWorkbookWriter
{
    private const string Author = "QualityReports";

    /// <summary>The file's bytes: the same for the same report, on any machine, in any culture and time zone.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Write(ProvincialReport report)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        Describe(workbook, report);
        SummarySheet.Add(workbook, report);
        var columns = LocalitiesSheet.Add(workbook, report);
        IndicatorsSheet.Add(workbook, report, columns);
        MissingSheet.Add(workbook, report);
        SourcesSheet.Add(workbook, report);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        SavedWorkbook.Mend(saved);
        saved.Position = 0;
        return CanonicalPackage.Rewrite(saved);
    }

    private static void Describe(XLWorkbook workbook, ProvincialReport report)
    {
        var properties = workbook.Properties;
        properties.Title = $"{report.AreaName.Zh} {report.Period} {ReportTexts.Report.Both}";
        properties.Author = Author;
        properties.LastModifiedBy = Author;
    }
}
