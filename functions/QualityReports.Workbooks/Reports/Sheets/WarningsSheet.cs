using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>警告 Warnings</c>: the warnings of accepted returns, with their acknowledgements.</summary>
internal static class WarningsSheet
{
    public static Text Title { get; } = new("警告", "Warnings");

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var counted = book.Report.Localities.Sum(locality => locality.Warnings);
        book.Add(Title, columns, WarningTexts.NoteOf(book.Report))
            .OneTable(columns, book.Report.Warnings, WarningTexts.None(counted), WarningTexts.Rest);
    }

    private static List<TableColumn<OutstandingWarning>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
        new(ReportTexts.Name, 18, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
        new(new("警告代码", "Warning"), 24, (cell, row) => cell.Say(row.Warning.Code)) { Wraps = true },
        new(WarningTexts.Subject, 28, (cell, row) => cell.SayOrUnknown(WarningTexts.SubjectOf(book.Form, row.Warning))) { Wraps = true },
        new(ListTexts.Cell, 18, (cell, row) => book.LinkToSource(cell.SayOrUnknown(row.Warning.Cell), row.Locality)),
        new(WarningTexts.Found, 26, (cell, row) => cell.SayOrUnknown(row.Warning.Found)) { Wraps = true },
        new(new("怎样核对", "What to check"), 44, (cell, row) => cell.SayOrUnknown(WarningTexts.CheckOf(book.Form, row))) { Wraps = true },
        new(ReportTexts.State, 19, WriteState),
        new(new("说明", "Reason"), 34, (cell, row) => cell.SayOrUnknown(row.Acknowledgement?.Reason)) { Wraps = true },
        new(WarningTexts.By, 18, (cell, row) => cell.SayOrUnknown(row.Acknowledgement?.By)) { Wraps = true },
        new(WarningTexts.At, 17, (cell, row) => cell.Moment(row.Acknowledgement?.At, FigureFormat.Time)),
    ];

    private static void WriteState(IXLCell cell, OutstandingWarning warning)
    {
        cell.Say(warning.Acknowledgement is null ? WarningTexts.Open : WarningTexts.Acknowledged);
        ReportStyle.State(cell.Style, warning.Acknowledgement is null ? LocalityState.Late : LocalityState.Accepted);
    }
}
