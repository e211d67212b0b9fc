using ClosedXML.Excel;

namespace QualityReports.Workbooks.Styles;

/// <summary>The common colours of form, returned workbook and report.</summary>
internal static class Palette
{
    public static XLColor Ink { get; } = XLColor.FromHtml("#22303C");
    public static XLColor Deep { get; } = XLColor.FromHtml("#1F4E79");
    public static XLColor Tint { get; } = XLColor.FromHtml("#DCE8F3");
}
