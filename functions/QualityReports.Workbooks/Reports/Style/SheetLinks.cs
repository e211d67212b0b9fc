using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>Links between cells of the same workbook; none leads outside.</summary>
internal static class SheetLinks
{
    /// <summary>Links a cell to a sheet, which need not exist yet.</summary>
    public static IXLCell LinkTo(this IXLCell cell, Text sheet, int row = 1, int column = 1)
    {
        var place = CellAddress.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);
        CellLinks.Add(cell, sheet.OneLine, place, ReportTexts.GoTo(sheet).Both);
        ReportStyle.Link(cell);
        return cell;
    }
}
