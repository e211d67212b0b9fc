using ClosedXML.Excel;

namespace QualityReports.Workbooks.Styles;

/// <summary>The colours that a form, its returned copy and a report share, so that they look as if they came from one office.</summary>
internal static class Palette
{
    public static XLColor Ink { get; } = XLColor.FromHtml("#22303C");
    public static XLColor Deep { get; } = XLColor.FromHtml("#1F4E79");
    public static XLColor Tint { get; } = XLColor.FromHtml("#DCE8F3");
}
