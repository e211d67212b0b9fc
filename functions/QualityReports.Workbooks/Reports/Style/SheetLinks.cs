using System.Globalization;
using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Cells;
using QualityReports.Workbooks.Packaging;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>Ways from a cell to another place of the same workbook; nothing leads out of it.</summary>
internal static class SheetLinks
{
    /// <summary>Makes a cell lead to a sheet, which may not be there yet.</summary>
    public static IXLCell LinkTo(this IXLCell cell, Text sheet, int row = 1, int column = 1)
    {
        var place = CellAddress.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);
        CellLinks.Add(cell, ReportPage.NameOf(sheet), place, ReportTexts.GoTo(sheet).Both);
        ReportStyle.Link(cell);
        return cell;
    }
}
