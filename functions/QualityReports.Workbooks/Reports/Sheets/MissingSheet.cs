using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>未报 Missing</c>: the localities to call, and those that were late.</summary>
internal static class MissingSheet
{
    public static void Add(ProvinceBook book)
    {
        var report = book.Report;
        List<TableColumn<MissingLocality>> columns =
        [
            .. Leading<MissingLocality>(book, row => row.Code),
            new(ReportTexts.Contact, 44, (cell, row) => cell.SayOrUnknown(row.Contact).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left))
            {
                Wraps = true, Padding = 0,
            },
            new(new("最近一次收到", "Last receipt"), 22, (cell, row) => cell.Moment(row.LastSubmittedAt, FigureFormat.Time)),
        ];
        var sheet = book.Add(ReportTexts.Missing, columns);
        sheet.Heading(ReportTexts.NotTaken, report.Missing.Count);
        sheet.Table(columns, report.Missing, ReportTexts.NobodyMissing, limit: int.MaxValue);
        if (report.Missing.Count > 0)
        {
            sheet.Row++;
            EstimateTable.Write(sheet, report);
        }

        var late = report.Localities.Where(locality => locality.State == LocalityState.Late).ToList();
        sheet.Row++;
        sheet.Heading(ReportTexts.LateOnes, late.Count);
        sheet.Table(LateColumns(book), late, ReportTexts.NobodyLate, limit: int.MaxValue);
        sheet.Finish(2, 0, 1, 2);
    }

    private static List<TableColumn<LocalityFigures>> LateColumns(ProvinceBook book) =>
    [
        .. Leading<LocalityFigures>(book, row => row.Code),
        new(new("首次收到", "First received"), (cell, row) => cell.Moment(row.FirstSubmittedAt, FigureFormat.Time)),
        new(new("现行报表收到", "Current one received"), (cell, row) => cell.Moment(row.SubmittedAt, FigureFormat.Time)),
    ];

    private static TableColumn<T>[] Leading<T>(ProvinceBook book, Func<T, string> code) =>
    [
        new(ReportTexts.Code, 15, (cell, row) => book.WriteCode(cell, code(row))),
        new(ReportTexts.Name, 26, (cell, row) => cell.Say(book.NameOf(code(row)))) { Wraps = true, Padding = 0 },
        new(ReportTexts.Prefecture, 20, (cell, row) => cell.Say(book.PrefectureOf(code(row)))),
        new(ReportTexts.Level, 20, (cell, row) => cell.Say(ReportTexts.Of(book[code(row)].Level))),
        new(ReportTexts.State, 16, (cell, row) => cell.State(book[code(row)].State)),
    ];
}
