using ClosedXML.Excel;

namespace QualityReports.Workbooks.Returned;

/// <summary>The look of a finding. Its yellow is stronger than an entry cell's, and a heavy border is visible in black print.</summary>
internal static class ReturnedStyle
{
    private static readonly (XLColor Fill, XLColor Ink) Bad = (XLColor.FromHtml("#F9C6C1"), XLColor.FromHtml("#9B1C14"));
    private static readonly (XLColor Fill, XLColor Ink) Doubtful = (XLColor.FromHtml("#FFD54A"), XLColor.FromHtml("#7A5200"));
    private static readonly (XLColor Fill, XLColor Ink) Neutral = (XLColor.FromHtml("#CFE2F5"), XLColor.FromHtml("#1F4E79"));
    private static readonly (XLColor Fill, XLColor Ink) Good = (XLColor.FromHtml("#DDF0E0"), XLColor.FromHtml("#1E6B34"));

    public static XLColor Tab(Outcome outcome) => ColoursOf(outcome).Ink;

    public static void Mark(IXLStyle style, FindingSeverity severity)
    {
        var (fill, ink) = ColoursOf(severity);
        style.Fill.SetBackgroundColor(fill);
        style.Border.SetLeftBorder(XLBorderStyleValues.Medium).Border.SetRightBorder(XLBorderStyleValues.Medium);
        style.Border.SetTopBorder(XLBorderStyleValues.Medium).Border.SetBottomBorder(XLBorderStyleValues.Medium);
        style.Border.SetLeftBorderColor(ink).Border.SetRightBorderColor(ink).Border.SetTopBorderColor(ink).Border.SetBottomBorderColor(ink);
    }

    public static void Word(IXLStyle style, FindingSeverity severity)
    {
        var (fill, ink) = ColoursOf(severity);
        style.Fill.SetBackgroundColor(fill).Font.SetFontColor(ink).Font.SetBold();
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
    }

    public static void Banner(IXLRange range, Outcome outcome, double size)
    {
        var (fill, ink) = ColoursOf(outcome);
        range.Style.Fill.SetBackgroundColor(fill).Font.SetFontColor(ink).Font.SetBold().Font.SetFontSize(size);
        range.Style.Alignment.SetIndent(1).Alignment.SetWrapText();
    }

    /// <summary>Styles a text of a finding's row that is not in two languages.</summary>
    public static void Plain(IXLCell cell, double size) =>
        cell.Style.Font.SetFontSize(size).Alignment.SetWrapText().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);

    public static void Link(IXLCell cell)
    {
        FormStyle.Link(cell);
        Plain(cell, Fonts.BodySize);
    }

    private static (XLColor Fill, XLColor Ink) ColoursOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Bad,
        FindingSeverity.Warning => Doubtful,
        _ => Neutral,
    };

    private static (XLColor Fill, XLColor Ink) ColoursOf(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => Good,
        Outcome.Warnings => Doubtful,
        _ => Bad,
    };
}
