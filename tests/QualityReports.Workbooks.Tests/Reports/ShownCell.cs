using System.Globalization;
using ClosedXML.Excel;
using ExcelNumberFormat;

namespace QualityReports.Workbooks.Tests.Reports;

/// <summary>A cell as a spreadsheet program shows it.</summary>
internal static class ShownCell
{
    /// <summary>Its text, or its figure in its number format.</summary>
    public static string TextOf(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Number => new NumberFormat(cell.Style.NumberFormat.Format).Format(cell.GetDouble(), CultureInfo.InvariantCulture),
        XLDataType.DateTime => new NumberFormat(cell.Style.DateFormat.Format).Format(cell.GetDateTime(), CultureInfo.InvariantCulture),
        _ => cell.GetString(),
    };
}
