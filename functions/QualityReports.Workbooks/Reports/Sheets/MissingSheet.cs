using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>缺报 Missing</c>: the localities to call, and those that were late.</summary>
internal static class MissingSheet
{
    private const int FirstRow = 4;

    private static readonly double[] Widths = [15, 26, 20, 20, 16, 44, 22];

    private static readonly Text[] MissingTitles =
    [
        ReportTexts.Code, ReportTexts.Name, ReportTexts.Prefecture, ReportTexts.Level, ReportTexts.State, ReportTexts.Contact, ReportTexts.LastSubmission,
    ];

    private static readonly Text[] LateTitles =
    [
        ReportTexts.Code, ReportTexts.Name, ReportTexts.Prefecture, ReportTexts.Level, ReportTexts.State,
        ReportTexts.FirstReceived, ReportTexts.CurrentReceived,
    ];

    public static void Add(ProvinceBook book)
    {
        var report = book.Report;
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.Missing, Widths, null);
        var row = WriteBlock(sheet, FirstRow, ReportTexts.NotTaken, MissingTitles, report.Missing, ReportTexts.NobodyMissing,
            (cells, at, item) => WriteMissing(book, cells, at, item));
        if (report.Missing.Count > 0)
            row = EstimateTable.Write(sheet, row + 1, Widths, book.Report);
        var late = report.Localities.Where(locality => locality.State == LocalityState.Late).ToList();
        row = WriteBlock(sheet, row + 1, ReportTexts.LateOnes, LateTitles, late, ReportTexts.NobodyLate,
            (cells, at, item) => WriteLate(book, cells, at, item));
        sheet.SheetView.FreezeRows(2);
        ReportPage.Print(sheet, book.Report, (1, 2), row - 1, Widths.Length);
    }

    private static int WriteBlock<T>(
        IXLWorksheet sheet, int row, Text heading, Text[] titles, IReadOnlyList<T> items, Text nobody, Action<IXLWorksheet, int, T> write)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, Widths, ReportTexts.Counted(heading, items.Count), 22));
        if (items.Count == 0)
        {
            ReportStyle.Subtitle(ReportPage.Line(sheet, row++, Widths, nobody.OneLine, 22));
            return row;
        }

        ReportPage.Header(sheet, row++, titles);
        foreach (var item in items)
        {
            ReportStyle.Body(sheet.Range(row, 1, row, Widths.Length));
            write(sheet, row++, item);
        }

        return row;
    }

    private static void WriteMissing(ProvinceBook book, IXLWorksheet sheet, int row, MissingLocality locality)
    {
        WriteLocality(book, sheet, row, locality.Code, locality.Name, locality.PrefectureName, ReportTexts.Of(locality.Level), locality.State);
        sheet.Cell(row, 6).SayOrUnknown(locality.Contact).Style.Alignment.SetWrapText().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        sheet.Cell(row, 7).Moment(locality.LastSubmittedAt, FigureFormat.Time);
        Fit(sheet, row, locality.Name, locality.Contact ?? "");
    }

    private static void WriteLate(ProvinceBook book, IXLWorksheet sheet, int row, LocalityFigures locality)
    {
        WriteLocality(book, sheet, row, locality.Code, locality.Name, locality.PrefectureName, ReportTexts.Of(locality.Level), locality.State);
        sheet.Cell(row, 6).Moment(locality.FirstSubmittedAt, FigureFormat.Time);
        sheet.Cell(row, 7).Moment(locality.SubmittedAt, FigureFormat.Time);
        Fit(sheet, row, locality.Name, "");
    }

    private static void WriteLocality(
        ProvinceBook book, IXLWorksheet sheet, int row, string code, string name, string? prefecture, Text level, LocalityState state)
    {
        book.WriteCode(sheet.Cell(row, 1), code);
        sheet.Cell(row, 2).Say(name).Style.Alignment.SetWrapText();
        sheet.Cell(row, 3).Say(prefecture ?? ReportTexts.DirectlyGoverned.OneLine);
        sheet.Cell(row, 4).Say(level);
        sheet.Cell(row, 5).State(state);
    }

    private static void Fit(IXLWorksheet sheet, int row, string name, string contact) =>
        sheet.Row(row).Height = Math.Max(
            ReportStyle.RowHeight,
            Math.Max(TextFit.Height(name, Widths[1], Fonts.BodySize), TextFit.Height(contact, Widths[5], Fonts.BodySize)));
}
