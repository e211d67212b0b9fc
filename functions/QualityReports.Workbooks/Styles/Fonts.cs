using ClosedXML.Excel;

namespace QualityReports.Workbooks.Styles;

/// <summary>The fonts of every workbook that we write; sizes in points.</summary>
internal static class Fonts
{
    /// <summary>Part of every Chinese Windows; other systems substitute their own sans serif.</summary>
    public const string Name = "Microsoft YaHei";

    public const double BodySize = 10;
    public const double SmallSize = 8.5;

    /// <summary>The font of a sheet without gridlines; set first, as existing cells keep theirs.</summary>
    public static void Page(IXLWorksheet sheet)
    {
        sheet.Style.Font.SetFontName(Name).Font.SetFontSize(BodySize).Font.SetFontColor(Palette.Ink);
        sheet.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.ShowGridLines = false;
    }
}
