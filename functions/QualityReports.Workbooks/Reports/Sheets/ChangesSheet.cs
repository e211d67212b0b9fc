using ClosedXML.Excel;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>变动 Changes</c>: the differences to the version before; for a year also those between a return and its quarters.</summary>
internal static class ChangesSheet
{
    private const int FirstRow = 4;

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var widths = ReportTable.WidthsOf(columns);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.Changes, widths, null);
        var changes = book.Report.Changes;
        var row = FirstRow;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Counted(ChangeTexts.Since(book.Report.Version), changes.Count), 22));
        var table = ReportTable.Write(sheet, row, columns, changes, ChangeTexts.None(book.Report.Version));
        row = table.Next;
        if (table.Any)
            sheet.Range(table.Header, 1, table.Last, columns.Count).SetAutoFilter();
        if (book.Report.Differences.Count > 0)
            row = WriteDifferences(sheet, row + 1, widths, book);
        sheet.SheetView.FreezeRows(2);
        ReportPage.Print(sheet, book.Report, table.Any ? (table.Header, table.Header) : (1, 2), row - 1, widths.Length);
    }

    private static List<TableColumn<FigureChange>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
        new(ReportTexts.Name, 20, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
        new(ChangeTexts.Indicator, 11, (cell, row) => cell.Say(row.Indicator.Value)),
        new(ReportTexts.Indicator, 44, (cell, row) => cell.Say(book.Form.IndicatorOf(row.Indicator).Label.OneLine)) { Wraps = true },
        new(ReportTexts.Unit, 18, (cell, row) => cell.Say(book.Form.IndicatorOf(row.Indicator).Unit.OneLine)) { Wraps = true },
        new(ChangeTexts.Old, 22, (cell, row) => cell.AnswerOf(book.Form, book.Form.IndicatorOf(row.Indicator), row.Old)) { Wraps = true },
        new(ChangeTexts.New, 22, (cell, row) => cell.AnswerOf(book.Form, book.Form.IndicatorOf(row.Indicator), row.New)) { Wraps = true },
        new(ReportTexts.Change, 18, (cell, row) => WriteDifference(cell, book, row)),
        new(ReportTexts.SubmissionId, 32, (cell, row) => WriteSubmission(cell, book, row)),
    ];

    private static void WriteDifference(IXLCell cell, ProvinceBook book, FigureChange change)
    {
        decimal? difference = change is { Old: { IsNumber: true } old, New: { IsNumber: true } now } ? now.Amount - old.Amount : null;
        cell.Figure(difference, FigureFormat.Signed(FigureFormat.Of(book.Form.IndicatorOf(change.Indicator))));
    }

    private static void WriteSubmission(IXLCell cell, ProvinceBook book, FigureChange change)
    {
        ReportStyle.Fixed(cell.SayOrUnknown(change.SubmissionId).Style);
        ReportStyle.Inset(cell);
        if (change.SubmissionId is not null)
            book.LinkToSource(cell, change.Locality);
    }

    private static int WriteDifferences(IXLWorksheet sheet, int row, double[] widths, ProvinceBook book)
    {
        var differences = book.Report.Differences;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Counted(ChangeTexts.Differences, differences.Count), 22));
        List<TableColumn<RollUpDifference>> columns =
        [
            new(ReportTexts.Code, widths[0], (cell, item) => book.WriteCode(cell, item.Locality)),
            new(ReportTexts.Name, widths[1], (cell, item) => cell.Say(book.NameOf(item.Locality))) { Wraps = true },
            new(ChangeTexts.Indicator, widths[2], (cell, item) => cell.Say(item.Indicator.Value)),
            new(ReportTexts.Indicator, widths[3], (cell, item) => cell.Say(book.Form.IndicatorOf(item.Indicator).Label.OneLine)) { Wraps = true },
            new(ReportTexts.Unit, widths[4], (cell, item) => cell.Say(book.Form.IndicatorOf(item.Indicator).Unit.OneLine)) { Wraps = true },
            new(ChangeTexts.RolledUp, widths[5], (cell, item) => cell.Figure(item.RolledUp, FigureFormat.Of(book.Form.IndicatorOf(item.Indicator)))),
            new(ChangeTexts.Reported, widths[6], (cell, item) => cell.Figure(item.Reported, FigureFormat.Of(book.Form.IndicatorOf(item.Indicator)))),
            new(ReportTexts.Change, widths[7], (cell, item) =>
                cell.Figure(item.Reported - item.RolledUp, FigureFormat.Signed(FigureFormat.Of(book.Form.IndicatorOf(item.Indicator))))),
            new(ChangeTexts.Parts, widths[8], (cell, item) => cell.Say(ReportCells.OutOf(item.Parts, item.PartsExpected))),
        ];
        return ReportTable.Write(sheet, row, columns, differences, ChangeTexts.None(book.Report.Version)).Next;
    }
}
