using ClosedXML.Excel;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Templates;

/// <summary>The print settings of a template's sheets: A4, one page wide, with a footer that has the locality.</summary>
internal static class FormPage
{
    private const double Margin = 0.45;
    private const double FooterMargin = 0.25;
    private const double BottomMargin = 0.65;

    /// <summary>Sets up printing.</summary>
    /// <param name="orientation">The paper's orientation.</param>
    /// <param name="pagesTall">The height in pages; 0 for as many as needed.</param>
    /// <param name="titleRow">The row that each page repeats, or 0.</param>
    public static void Print(IXLWorksheet sheet, ReturnTemplate template, XLPageOrientation orientation, int pagesTall, int titleRow)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = orientation;
        setup.FitToPages(1, pagesTall);
        setup.CenterHorizontally = true;
        setup.Margins.SetLeft(Margin).SetRight(Margin).SetTop(Margin).SetBottom(BottomMargin).SetHeader(FooterMargin).SetFooter(FooterMargin);
        if (titleRow > 0)
            setup.SetRowsToRepeatAtTop(titleRow, titleRow);
        setup.Footer.Left.AddText(Literal($"{template.LocalityName} {template.Address.Locality} · {template.Address.Period}"));
        setup.Footer.Center.AddText(Literal(sheet.Name));
        setup.Footer.Right.AddText("第 &P 页 共 &N 页 · Page &P of &N");
    }

    /// <summary>Writes a text across columns of a row, and sets the row's height for it.</summary>
    public static IXLRange Line(IXLWorksheet sheet, int row, (int First, int Last) columns, string text, double size)
    {
        var range = sheet.Range(row, columns.First, row, columns.Last).Merge();
        range.FirstCell().SetLiteral(LiteralText.Shown(text));
        var width = Enumerable.Range(columns.First, columns.Last - columns.First + 1).Sum(column => sheet.Column(column).Width);
        sheet.Row(row).Height = Math.Max(sheet.Row(row).Height, TextFit.Height(text, width, size));
        return range;
    }

    // An ampersand begins a footer's field.
    private static string Literal(string text) => LiteralText.Shown(text).Replace("&", "&&", StringComparison.Ordinal);
}
