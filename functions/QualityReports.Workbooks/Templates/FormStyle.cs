using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The look of a template: the report's font and blue, and yellow for entry cells.
/// Nothing depends on colour alone: forms are printed in black.</summary>
internal static class FormStyle
{
    private static readonly XLColor Muted = XLColor.FromHtml("#5B6770");
    private static readonly XLColor Soft = XLColor.FromHtml("#6F93B5");
    private static readonly XLColor Pale = XLColor.FromHtml("#F3F6F9");
    private static readonly XLColor Line = XLColor.FromHtml("#B9C6D2");
    private static readonly XLColor RequiredFill = XLColor.FromHtml("#FFEFAF");
    private static readonly XLColor OptionalFill = XLColor.FromHtml("#FFFBE6");
    private static readonly XLColor Good = XLColor.FromHtml("#1E6B34");
    private static readonly XLColor Bad = XLColor.FromHtml("#B3261E");

    public static XLColor GuideTab => Palette.Deep;

    public static XLColor ReturnTab => XLColor.FromHtml("#E5B800");

    public static XLColor ListTab => Soft;

    public static void Title(IXLRange range, double size)
    {
        range.Style.Fill.SetBackgroundColor(Palette.Deep).Font.SetFontColor(XLColor.White).Font.SetBold(size > Fonts.BodySize).Font.SetFontSize(size);
        range.Style.Alignment.SetIndent(1).Alignment.SetWrapText();
    }

    public static void Hint(IXLRange range) =>
        range.Style.Font.SetFontSize(Fonts.SmallSize).Font.SetFontColor(Muted).Alignment.SetWrapText().Alignment.SetIndent(1);

    public static void Heading(IXLRange range)
    {
        range.Style.Font.SetFontSize(11).Font.SetBold().Font.SetFontColor(Palette.Deep);
        range.Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Palette.Deep);
    }

    public static void Section(IXLRange range)
    {
        range.Style.Fill.SetBackgroundColor(Palette.Tint).Font.SetBold().Font.SetFontColor(Palette.Deep).Font.SetFontSize(11).Alignment.SetIndent(1);
        Ruled(range);
    }

    public static void Header(IXLRange range, bool strong = true)
    {
        range.Style.Fill.SetBackgroundColor(strong ? Palette.Deep : Soft).Font.SetFontColor(XLColor.White).Font.SetBold().Font.SetFontSize(9);
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        Ruled(range);
    }

    public static void Box(IXLRange label, IXLRange value, double size)
    {
        label.Style.Font.SetFontSize(Fonts.SmallSize).Font.SetFontColor(Muted);
        value.Style.Font.SetFontSize(size).Font.SetBold().Font.SetFontColor(Palette.Deep);
        foreach (var range in new[] { label, value })
            range.Style.Fill.SetBackgroundColor(Pale).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        label.Style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(Line);
        value.Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Line);
        foreach (var range in new[] { label, value })
        {
            range.Style.Border.SetLeftBorder(XLBorderStyleValues.Thin).Border.SetLeftBorderColor(Line);
            range.Style.Border.SetRightBorder(XLBorderStyleValues.Thin).Border.SetRightBorderColor(Line);
        }
    }

    public static void Locked(IXLRange range)
    {
        range.Style.Alignment.SetWrapText();
        Ruled(range);
    }

    public static void Entry(IXLStyle style, EntryField field)
    {
        style.Protection.SetLocked(false);
        style.Fill.SetBackgroundColor(field.Required ? RequiredFill : OptionalFill).NumberFormat.SetFormat(field.NumberFormat);
        style.Alignment.SetWrapText(!field.IsNumber).Alignment.SetShrinkToFit(field.IsNumber);
        Align(style, field);
        AllSides(style, XLBorderStyleValues.Thin);
    }

    /// <summary>Removes the style of a column of entries from the rows above them.</summary>
    public static void Head(IXLStyle style)
    {
        style.Protection.SetLocked(true);
        style.Fill.SetBackgroundColor(XLColor.NoColor).NumberFormat.SetFormat("General");
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(0);
        AllSides(style, XLBorderStyleValues.None);
    }

    public static void Previous(IXLStyle style, EntryField field)
    {
        style.Font.SetFontColor(Muted).Fill.SetBackgroundColor(Pale).NumberFormat.SetFormat(field.NumberFormat);
        style.Alignment.SetWrapText(!field.IsNumber);
        Align(style, field);
    }

    public static void Swatch(IXLRange range, bool? required)
    {
        range.Style.Fill.SetBackgroundColor(required switch { true => RequiredFill, false => OptionalFill, _ => Pale });
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText().Font.SetFontSize(Fonts.SmallSize);
        range.Style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(Line);
    }

    public static void Check(IXLRange range)
    {
        range.Style.Font.SetFontSize(Fonts.SmallSize).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        range.AddConditionalFormat().WhenStartsWith(LiveCheck.Passed).Font.SetFontColor(Good);
        range.AddConditionalFormat().WhenStartsWith(LiveCheck.Failed).Font.SetFontColor(Bad);
    }

    public static void Link(IXLCell cell) => cell.Style.Font.SetFontColor(Palette.Deep).Font.SetUnderline().Font.SetFontSize(Fonts.BodySize);

    /// <summary>Writes Chinese above English, the English smaller.</summary>
    /// <param name="text">The text; a mark may follow the Chinese.</param>
    /// <param name="mark">The mark in red, or nothing.</param>
    public static void Stack(IXLCell cell, Text text, string mark = "")
    {
        cell.RichText.AddText(text.Zh).SetFontName(Fonts.Name).SetFontSize(Fonts.BodySize).SetFontColor(Palette.Ink);
        if (mark.Length > 0)
            cell.RichText.AddText(mark).SetFontName(Fonts.Name).SetFontSize(Fonts.BodySize).SetFontColor(Bad).SetBold();
        if (text.Zh != text.En)
            cell.RichText.AddText("\n" + text.En).SetFontName(Fonts.Name).SetFontSize(Fonts.SmallSize).SetFontColor(Muted);
        cell.Style.Alignment.SetWrapText().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
    }

    public static void Underlined(IXLRange range) =>
        range.Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Palette.Tint);

    public static void Ruled(IXLRange range)
    {
        range.Style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(Line);
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(Line);
    }

    // Two borders side by side: an outside border of a column's style would visit each of its million cells.
    private static void AllSides(IXLStyle style, XLBorderStyleValues line)
    {
        style.Border.SetLeftBorder(line).Border.SetRightBorder(line).Border.SetTopBorder(line).Border.SetBottomBorder(line);
        style.Border.SetLeftBorderColor(Line).Border.SetRightBorderColor(Line).Border.SetTopBorderColor(Line).Border.SetBottomBorderColor(Line);
    }

    private static void Align(IXLStyle style, EntryField field)
    {
        var side = field.IsNumber ? XLAlignmentHorizontalValues.Right
            : field.Kind is EntryKind.Date or EntryKind.YesNo ? XLAlignmentHorizontalValues.Center
            : XLAlignmentHorizontalValues.Left;
        style.Alignment.SetHorizontal(side);
        if (side != XLAlignmentHorizontalValues.Center)
            style.Alignment.SetIndent(1);
    }
}
