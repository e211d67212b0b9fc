using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Sheets;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports;

/// <summary>Writes <c>report.xlsx</c>, which officers read, print and forward.</summary>
public static class ReportWorkbookWriter
{
    /// <summary>Makes the workbook once it has its turn.</summary>
    /// <returns>The file's bytes: the same for the same report, on any machine, in any culture and time zone.</returns>
    public static Task<byte[]> WriteAsync(ProvincialReport report, CancellationToken cancellation) =>
        WorkbookGate.MakeAsync(XLEventTracking.Disabled, workbook => Write(workbook, report), cancellation);

    /// <summary>Fills an empty workbook and saves it.</summary>
    internal static byte[] Write(XLWorkbook workbook, ProvincialReport report)
    {
        var book = new ProvinceBook(workbook, report);
        SummarySheet.Add(book);
        LocalitiesSheet.Add(book);
        RequirementsSheet.Add(book);
        IntegrationsSheet.Add(book);
        ShiftsSheet.Add(workbook, book.Report);
        IndicatorsSheet.Add(workbook, book.Report, IndicatorTexts.Note, book.NameOf, new FigureLinks(report).Link);
        FailedProductsSheet.Add(book);
        CasesSheet.Add(book);
        BrandsSheet.Add(book);
        MissingSheet.Add(book);
        WarningsSheet.Add(book);
        ChangesSheet.Add(book);
        SourcesSheet.Add(book);
        return ReportWorkbook.Save(workbook, book.Report);
    }
}
