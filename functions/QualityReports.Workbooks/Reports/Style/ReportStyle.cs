using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>The look of report.xlsx: one font, one blue, and a tint for each state, which is
/// readable without colour, as the text has the state too.</summary>
internal static class ReportStyle
{
    public const double RowHeight = 17;

    // Smaller than any difference between two figures. LibreOffice treats "more than zero" as "at least zero".
    private const double SmallestRise = 1e-9;

    private const string FixedFontName = "Consolas";

    private static readonly XLColor Muted = XLColor.FromHtml("#66757F");
    private static readonly XLColor Pale = XLColor.FromHtml("#EFF4F9");
    private static readonly XLColor Line = XLColor.FromHtml("#C5D0DA");

    public static XLColor Bar { get; } = XLColor.FromHtml("#B7D0E8");

    // The colours from low over the middle to high.
    private static readonly (XLColor Low, XLColor Middle, XLColor High) Scale =
        (XLColor.FromHtml("#F6D5C3"), XLColor.FromHtml("#FFFFFF"), XLColor.FromHtml("#CFE6D2"));

    public static void Title(IXLRange range) => range.Style.Font.SetFontSize(18).Font.SetBold().Font.SetFontColor(Palette.Deep);

    public static void Subtitle(IXLRange range) => range.Style.Font.SetFontSize(11).Font.SetFontColor(Muted);

    public static void Note(IXLRange range) =>
        range.Style.Font.SetFontSize(Fonts.SmallSize).Font.SetFontColor(Muted).Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    public static void Heading(IXLRange range)
    {
        range.Style.Font.SetFontSize(12).Font.SetBold().Font.SetFontColor(Palette.Deep);
        range.Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Palette.Deep);
    }

    public static void Header(IXLRange range)
    {
        range.Style.Fill.SetBackgroundColor(Palette.Deep).Font.SetFontColor(XLColor.White).Font.SetBold().Font.SetFontSize(Fonts.SmallSize);
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(Line);
    }

    public static void Body(IXLRange range) => Ruled(range);

    public static void Group(IXLRange range)
    {
        range.Style.Fill.SetBackgroundColor(Pale).Font.SetBold();
        Ruled(range);
    }

    public static void Total(IXLRange range)
    {
        range.Style.Fill.SetBackgroundColor(Palette.Tint).Font.SetBold();
        Ruled(range);
    }

    public static void Tile(IXLRange label, IXLRange figure)
    {
        label.Style.Fill.SetBackgroundColor(Pale).Font.SetFontSize(Fonts.SmallSize).Font.SetFontColor(Muted);
        figure.Style.Fill.SetBackgroundColor(Pale).Font.SetFontSize(16).Font.SetBold().Font.SetFontColor(Palette.Deep);
        foreach (var range in new[] { label, figure })
            range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
    }

    public static void Fixed(IXLStyle style) => style.Font.SetFontName(FixedFontName).Font.SetFontSize(Fonts.SmallSize);

    public static void Link(IXLCell cell) => cell.Style.Font.SetFontColor(Palette.Deep).Font.SetUnderline();

    public static void Absent(IXLCell cell) => cell.Style.Font.SetFontColor(Muted).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);

    public static void State(IXLStyle style, LocalityState state)
    {
        var (fill, ink) = state switch
        {
            LocalityState.Accepted => ("#E3F1E5", "#1E5B2E"),
            LocalityState.Nil => ("#E9ECEF", "#43505A"),
            LocalityState.Late => ("#FFF2CC", "#7A5200"),
            LocalityState.Invalid => ("#FBE3D6", "#8A3A12"),
            _ => ("#F8D9D9", "#8C1D1D"),
        };
        style.Fill.SetBackgroundColor(XLColor.FromHtml(fill)).Font.SetFontColor(XLColor.FromHtml(ink));
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
    }

    public static void Status(IXLRange range, ReportStatus status, bool complete)
    {
        State(range.Style, status == ReportStatus.Final || complete ? LocalityState.Accepted : LocalityState.Late);
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
        range.Style.Alignment.SetWrapText().Font.SetFontSize(11).Font.SetBold();
    }

    public static void Bars(IXLRange range) => range.AddConditionalFormat().DataBar(Bar).Minimum(XLCFContentType.Number, 0).HighestValue();

    public static void ColourScale(IXLConditionalFormat format) =>
        format.ColorScale().LowestValue(Scale.Low).Midpoint(XLCFContentType.Percentile, 50, Scale.Middle).HighestValue(Scale.High);

    public static void ColourScaleOfHarm(IXLConditionalFormat format) =>
        format.ColorScale().LowestValue(Scale.High).Midpoint(XLCFContentType.Percentile, 50, Scale.Middle).HighestValue(Scale.Low);

    public static void Marks(IXLRange range) => range.AddConditionalFormat().IconSet(XLIconSetStyle.ThreeSymbols2)
        .AddValue(XLCFIconSetOperator.EqualOrGreaterThan, 0, XLCFContentType.Number)
        .AddValue(XLCFIconSetOperator.EqualOrGreaterThan, 0.5, XLCFContentType.Number)
        .AddValue(XLCFIconSetOperator.EqualOrGreaterThan, 1, XLCFContentType.Number);

    /// <summary>Indents text, away from a number that ends at its beginning.</summary>
    public static void Inset(IXLCell cell) => cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);

    /// <summary>Adds an arrow to a difference: up, level or down. It does not say which is good.</summary>
    public static void Arrows(IXLRange range) => range.AddConditionalFormat().IconSet(XLIconSetStyle.ThreeArrowsGray)
        .AddValue(XLCFIconSetOperator.EqualOrGreaterThan, 0, XLCFContentType.Percent)
        .AddValue(XLCFIconSetOperator.EqualOrGreaterThan, 0, XLCFContentType.Number)
        .AddValue(XLCFIconSetOperator.EqualOrGreaterThan, SmallestRise, XLCFContentType.Number);

    private static void Ruled(IXLRange range)
    {
        range.Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Line);
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Hair).Border.SetInsideBorderColor(Line);
    }
}
