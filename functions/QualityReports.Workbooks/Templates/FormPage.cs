using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The print settings of a template's sheets, with a footer that has the locality.</summary>
internal static class FormPage
{
    /// <param name="titleRow">The row that each page repeats, or 0.</param>
    public static void Print(IXLWorksheet sheet, ReturnTemplate template, XLPageOrientation orientation, int pagesTall, int titleRow) => Printing.SetUp(
        sheet,
        orientation,
        pagesTall,
        titleRow > 0 ? (titleRow, titleRow) : null,
        $"{template.LocalityName} {template.Address.Locality} · {PeriodNames.Of(template.Address.Period).Zh}");

    /// <summary>Writes a text across columns of a row, and sets the row's height for it.</summary>
    public static IXLRange Line(IXLWorksheet sheet, int row, (int First, int Last) columns, string text, double size)
    {
        var range = sheet.Range(row, columns.First, row, columns.Last).Merge();
        range.FirstCell().SetLiteral(LiteralText.Shown(text));
        var width = Enumerable.Range(columns.First, columns.Last - columns.First + 1).Sum(column => sheet.Column(column).Width);
        sheet.Row(row).Height = Math.Max(sheet.Row(row).Height, TextFit.Height(text, width, size));
        return range;
    }
}
