using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>变动 Changes</c>: the differences to the version before; for a year also those between a return and its quarters.</summary>
internal static class ChangesSheet
{
    public static Text Title { get; } = new("变动", "Changes");

    public static void Add(ProvinceBook book)
    {
        var (changes, differences, none) = (book.Report.Changes, book.Report.Differences, ChangeTexts.None(book.Report.Version));
        var columns = Columns(book);
        var sheet = book.Add(Title, columns);
        sheet.Heading(ChangeTexts.Since(book.Report.Version), changes.Count);
        var header = sheet.FilteredTable(columns, changes, none);
        if (differences.Count > 0)
        {
            sheet.Row++;
            sheet.Heading(ChangeTexts.Differences, differences.Count);
            sheet.Table(DifferenceColumns(book), differences, none);
        }

        sheet.Finish(2, 0, header ?? 1, header ?? 2);
    }

    private static List<TableColumn<FigureChange>> Columns(ProvinceBook book) =>
    [
        .. Leading<FigureChange>(book, row => row.Locality, row => row.Indicator),
        new(ChangeTexts.Old, 22, (cell, row) => cell.AnswerOf(book.Form, book.Form.IndicatorOf(row.Indicator), row.Old)) { Wraps = true },
        new(ChangeTexts.New, 22, (cell, row) => cell.AnswerOf(book.Form, book.Form.IndicatorOf(row.Indicator), row.New)) { Wraps = true },
        new(ReportTexts.Change, 18, (cell, row) => WriteDifference(cell, book, row)),
        new(ReportTexts.SubmissionId, 32, (cell, row) => WriteSubmission(cell, book, row)),
    ];

    private static List<TableColumn<RollUpDifference>> DifferenceColumns(ProvinceBook book)
    {
        string FormatOf(RollUpDifference row) => FigureFormat.Of(book.Form.IndicatorOf(row.Indicator));
        return
        [
            .. Leading<RollUpDifference>(book, row => row.Locality, row => row.Indicator),
            new(new("各期合计", "Parts come to"), (cell, row) => cell.Figure(row.RolledUp, FormatOf(row))),
            new(new("年报（采用）", "Year's return, which counts"), (cell, row) => cell.Figure(row.Reported, FormatOf(row))),
            new(ReportTexts.Change, (cell, row) => cell.Figure(row.Reported - row.RolledUp, FigureFormat.Signed(FormatOf(row)))),
            new(ChangeTexts.Parts, (cell, row) => cell.Say(string.Create(CultureInfo.InvariantCulture, $"{row.Parts} / {row.PartsExpected}"))),
        ];
    }

    private static TableColumn<T>[] Leading<T>(ProvinceBook book, Func<T, string> locality, Func<T, IndicatorCode> indicator) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, locality(row))),
        new(ReportTexts.Name, 20, (cell, row) => cell.Say(book.NameOf(locality(row)))) { Wraps = true },
        new(ChangeTexts.Indicator, 11, (cell, row) => cell.Say(indicator(row).Value)),
        new(ReportTexts.Indicator, 44, (cell, row) => cell.Say(book.Form.IndicatorOf(indicator(row)).Label)) { Wraps = true },
        new(ReportTexts.Unit, 18, (cell, row) => cell.Say(book.Form.IndicatorOf(indicator(row)).Unit)) { Wraps = true },
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
}
