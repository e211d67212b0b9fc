using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>The heading and the print settings of a sheet.</summary>
internal static class ReportPage
{
    private const double Margin = 0.45;
    private const double FooterMargin = 0.25;
    private const double BottomMargin = 0.65;

    /// <summary>Adds a sheet with a title, a line on status and version, and a note.</summary>
    /// <returns>The sheet, and the first row below the heading.</returns>
    public static (IXLWorksheet Sheet, int Row) Add(XLWorkbook workbook, IReport report, Text title, double[] widths, Text? note)
    {
        var sheet = workbook.AddWorksheet(NameOf(title));
        ReportStyle.Page(sheet);
        for (var i = 0; i < widths.Length; i++)
            sheet.Column(i + 1).Width = widths[i];
        var period = ReportTexts.Of(ReportingPeriod.Parse(report.Period));
        var version = ReportTexts.VersionAsOf(report.Version, report.AsOf);
        ReportStyle.Title(Line(sheet, 1, widths, $"{report.AreaName.Zh} {period.Zh} · {title.OneLine}", 28));
        ReportStyle.Subtitle(Line(
            sheet, 2, widths, $"{report.AreaName.En}, {period.En} · {ReportTexts.StatusOf(report).Both} · {version.Both}", 18));
        if (note is null)
            return (sheet, 4);
        var text = note.Stacked;
        ReportStyle.Note(Line(sheet, 3, widths, text, TextFit.Height(text, widths.Sum(), Fonts.SmallSize)));
        return (sheet, 5);
    }

    /// <summary>The name of a sheet's tab.</summary>
    public static string NameOf(Text title) => title.OneLine;

    /// <summary>Writes one text across the sheet.</summary>
    public static IXLRange Line(IXLWorksheet sheet, int row, double[] widths, string text, double height)
    {
        sheet.Row(row).Height = height;
        var range = sheet.Range(row, 1, row, widths.Length).Merge();
        sheet.Cell(row, 1).Say(text);
        return range;
    }

    /// <summary>Writes a row of headings, Chinese above English, with the height of the highest.</summary>
    public static void Header(IXLWorksheet sheet, int row, params Text[] titles)
    {
        for (var i = 0; i < titles.Length; i++)
            sheet.Cell(row, i + 1).Stack(titles[i]);
        ReportStyle.Header(sheet.Range(row, 1, row, titles.Length));
        sheet.Row(row).Height = titles.Select((title, i) => TextFit.Height(title.Stacked, sheet.Column(i + 1).Width, Fonts.SmallSize)).Max();
    }

    /// <summary>Sets A4 landscape, one page wide, with titles repeated, a footer, and what is printed.</summary>
    /// <param name="titles">The rows to repeat on each page; null for a sheet of one page.</param>
    public static void Print(IXLWorksheet sheet, IReport report, (int First, int Last)? titles, int lastRow, int lastColumn)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = XLPageOrientation.Landscape;
        setup.FitToPages(1, titles is null ? 1 : 0);
        setup.CenterHorizontally = true;
        setup.Margins.SetLeft(Margin).SetRight(Margin).SetTop(Margin).SetBottom(BottomMargin).SetHeader(FooterMargin).SetFooter(FooterMargin);
        setup.PrintAreas.Add(1, 1, lastRow, lastColumn);
        if (titles is { } rows)
            setup.SetRowsToRepeatAtTop(rows.First, rows.Last);
        setup.Footer.Left.AddText(FooterOf(report));
        setup.Footer.Center.AddText(sheet.Name);
        setup.Footer.Right.AddText("第 &P 页 共 &N 页 · Page &P of &N");
    }

    // An ampersand begins a code in a footer.
    private static string FooterOf(IReport report) =>
        $"{report.AreaName.Zh} {report.AreaName.En} · {report.Period} · {ReportTexts.VersionOf(report.Version).Both}".Replace("&", "&&",
            StringComparison.Ordinal);
}
