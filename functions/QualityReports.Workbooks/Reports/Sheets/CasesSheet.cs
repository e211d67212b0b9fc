using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>案件 Cases</c>: cases by category of products, with the corresponding indicators below.</summary>
internal static class CasesSheet
{
    public static Text Title { get; } = new("案件", "Cases");

    private const double TotalHeight = 20;

    public static void Add(ProvinceBook book)
    {
        var cases = book.Report.Lists.Cases;
        var columns = Columns(book, cases.Sum(category => category.Cases));
        var sheet = book.Add(Title, columns, ListTexts.Note);
        var header = sheet.Row;
        if (sheet.FilteredTable(columns, cases, ListTexts.NoCases) is not null)
        {
            sheet.Total(columns, TotalOf(cases), TotalHeight);
            WriteReported(sheet, book);
        }

        sheet.Finish(header, 0, header, header);
    }

    private static List<TableColumn<CaseCategory>> Columns(ProvinceBook book, int all) =>
    [
        new(ListTexts.CategoryCode, 9, (cell, row) => cell.Say(row.Category)),
        new(ListTexts.Category, 50, (cell, row) => cell.Say(row.Category.Length == 0
            ? ReportTexts.Total.OneLine : AnswerText.Of(book.Form, ListRole.Cases, ReportLists.Category, row.Category))),
        new(new("案件（件）", "Cases"), 14, (cell, row) => cell.Figure(row.Cases, FigureFormat.Count)) { Look = ColumnLook.Bars },
        new(new("占比", "Share"), 9, (cell, row) => cell.Figure(all == 0 ? null : (decimal)row.Cases / all, FigureFormat.Share)),
        new(ListTexts.Open, 11, (cell, row) => cell.Figure(row.Open, FigureFormat.Count)),
        new(ListTexts.Closed, 11, (cell, row) => cell.Figure(row.Closed, FigureFormat.Count)),
        new(ListTexts.Transferred, 13, (cell, row) => cell.Figure(row.Transferred, FigureFormat.Count)),
        new(new("结案率", "Closed, %"), 11, (cell, row) => cell.Figure(row.Cases == 0 ? null : (decimal)row.Closed / row.Cases, FigureFormat.Share))
        {
            Look = ColumnLook.ColourScale,
        },
        new(ListTexts.Value, 18, (cell, row) => cell.Figure(row.Value, FigureFormat.Money)) { Look = ColumnLook.Bars },
        new(new("每件货值（万元）", "Value of a case, 10,000 yuan"), 18, (cell, row) =>
            cell.Figure(row.Cases == 0 ? null : row.Value / row.Cases, FigureFormat.Money)),
        new(new("有窝点的案件", "Cases with a den"), 14, (cell, row) => cell.Figure(row.Dens, FigureFormat.Count)),
    ];

    private static CaseCategory TotalOf(IReadOnlyList<CaseCategory> cases) => new(
        "",
        cases.Sum(category => category.Cases),
        cases.Sum(category => category.Open),
        cases.Sum(category => category.Closed),
        cases.Sum(category => category.Transferred),
        cases.Sum(category => category.Value),
        cases.Sum(category => category.Dens));

    private static void WriteReported(ReportSheet sheet, ProvinceBook book)
    {
        ReportStyle.Group(sheet.Cells(sheet.Widths.Length));
        sheet.Sheet.Cell(sheet.Row, 2).Say(ListTexts.AsReported);
        var figures = book.Form.Reports.Cases;
        foreach (var (column, code) in new[] { (3, figures.Filed), (6, figures.Closed), (7, figures.Transferred), (9, figures.Value), (11, figures.Dens) })
        {
            if (code is not null)
                sheet.Sheet.Cell(sheet.Row, column).Figure(book.Report.FigureOf(code).Total, FigureFormat.Of(book.Form.IndicatorOf(code)));
        }

        sheet.Sheet.Row(sheet.Row++).Height = TotalHeight;
    }
}
