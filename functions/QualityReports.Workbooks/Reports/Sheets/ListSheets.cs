using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>What the sheets of lists have in common.</summary>
internal static class ListSheets
{
    /// <summary>Gives a sheet that ends with a table its filter and its print settings; the table's headings are repeated on every page.</summary>
    public static void Finish(IXLWorksheet sheet, IReport report, TableRows table, int columns)
    {
        if (table.Any)
            sheet.Range(table.Header, 1, table.Last, columns).SetAutoFilter();
        sheet.SheetView.FreezeRows(2);
        ReportPage.Print(sheet, report, table.Any ? (table.Header, table.Header) : (1, 2), table.Next - 1, columns);
    }
}
