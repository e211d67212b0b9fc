using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>The common parts of the sheets of lists.</summary>
internal static class ListSheets
{
    /// <summary>Adds the filter and the print settings to a sheet that ends with a table, whose headings repeat on every page.</summary>
    public static void Finish(IXLWorksheet sheet, IReport report, TableRows table, int columns)
    {
        if (table.Any)
            sheet.Range(table.Header, 1, table.Last, columns).SetAutoFilter();
        sheet.SheetView.FreezeRows(2);
        ReportPage.Print(sheet, report, table.Any ? (table.Header, table.Header) : (1, 2), table.Next - 1, columns);
    }
}
