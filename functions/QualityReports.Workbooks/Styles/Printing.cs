using ClosedXML.Excel;

namespace QualityReports.Workbooks.Styles;

/// <summary>The set-up of every printed sheet: A4, one page wide, with a footer of three texts.</summary>
internal static class Printing
{
    private const double Margin = 0.45;
    private const double FooterMargin = 0.25;
    private const double BottomMargin = 0.65;

    /// <param name="pagesTall">The height in pages; 0 for as many as needed.</param>
    /// <param name="titles">The rows that each page repeats, if any.</param>
    /// <param name="footer">The text on the left.</param>
    public static void SetUp(IXLWorksheet sheet, XLPageOrientation orientation, int pagesTall, (int First, int Last)? titles, string footer)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = orientation;
        setup.FitToPages(1, pagesTall);
        setup.CenterHorizontally = true;
        setup.Margins.SetLeft(Margin).SetRight(Margin).SetTop(Margin).SetBottom(BottomMargin).SetHeader(FooterMargin).SetFooter(FooterMargin);
        if (titles is { } rows)
            setup.SetRowsToRepeatAtTop(rows.First, rows.Last);
        setup.Footer.Left.AddText(Literal(footer));
        setup.Footer.Center.AddText(Literal(sheet.Name));
        setup.Footer.Right.AddText("第 &P 页 共 &N 页 · Page &P of &N");
    }

    // An ampersand begins a footer's field.
    private static string Literal(string text) => LiteralText.Shown(text).Replace("&", "&&", StringComparison.Ordinal);
}
