using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Reports.Sheets;

namespace QualityReports.Workbooks.Reports;

/// <summary>Writes <c>report.xlsx</c>, which officers read, print and forward.</summary>
public static class ReportWorkbookWriter
{
    // The sheets behind the summary, in their order.
    private static readonly (Text Title, Action<ProvinceBook> Add)[] Sheets =
    [
        (ReportTexts.Localities, LocalitiesSheet.Add),
        (ReportTexts.Requirements, RequirementsSheet.Add),
        (ReportTexts.Integrations, IntegrationsSheet.Add),
        (ShiftsSheet.Title, book => ShiftsSheet.Add(book.Workbook, book.Report)),
        (IndicatorsSheet.Title, book =>
            IndicatorsSheet.Add(book.Workbook, book.Report, IndicatorTexts.Note, book.NameOf, new FigureLinks(book.Report).Link)),
        (FailedProductsSheet.Title, FailedProductsSheet.Add),
        (CasesSheet.Title, CasesSheet.Add),
        (BrandsSheet.Title, BrandsSheet.Add),
        (ReportTexts.Missing, MissingSheet.Add),
        (WarningsSheet.Title, WarningsSheet.Add),
        (ChangesSheet.Title, ChangesSheet.Add),
        (ReportTexts.Sources, SourcesSheet.Add),
    ];

    /// <summary>Makes the workbook once it has its turn.</summary>
    /// <returns>The file's bytes: the same for the same report, on any machine, in any culture and time zone.</returns>
    public static Task<byte[]> WriteAsync(ProvincialReport report, CancellationToken cancellation) =>
        WorkbookGate.MakeAsync(XLEventTracking.Disabled, workbook => Write(workbook, report), cancellation);

    /// <summary>Fills an empty workbook and saves it.</summary>
    internal static byte[] Write(XLWorkbook workbook, ProvincialReport report)
    {
        var book = new ProvinceBook(workbook, report);
        SummarySheet.Add(book, Sheets.Select(sheet => sheet.Title));
        foreach (var (_, add) in Sheets)
            add(book);
        return ReportWorkbook.Save(workbook, book.Report);
    }
}
