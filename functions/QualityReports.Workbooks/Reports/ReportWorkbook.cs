using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Reports;

/// <summary>Saves the workbook of a report.</summary>
internal static class ReportWorkbook
{
    private const string Author = "QualityReports";

    public static byte[] Save(XLWorkbook workbook, IReport report)
    {
        var properties = workbook.Properties;
        properties.Title = $"{report.AreaName.Zh} {PeriodNames.Of(ReportingPeriod.Parse(report.Period)).Zh} {ReportTexts.Report.Both}";
        properties.Author = Author;
        properties.LastModifiedBy = Author;
        return CanonicalPackage.Save(workbook, SavedSheet.Mend);
    }
}
