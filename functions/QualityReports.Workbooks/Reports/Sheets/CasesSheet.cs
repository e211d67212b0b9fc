using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>案件 Cases</c>: cases by category of products, with the corresponding indicators below.</summary>
internal static class CasesSheet
{
    private const int HeaderRow = 5;
    private const int CasesColumn = 3;
    private const int ClosedColumn = 6;
    private const int TransferredColumn = 7;
    private const int ClosureColumn = 8;
    private const int ValueColumn = 9;
    private const int DensColumn = 11;

    public static void Add(ProvinceBook book)
    {
        var cases = book.Report.Lists.Cases;
        var columns = Columns(book, cases.Sum(category => category.Cases));
        var widths = ReportTable.WidthsOf(columns);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.Cases, widths, ListTexts.Note);
        var table = ReportTable.Write(sheet, HeaderRow, columns, cases, ListTexts.NoCases);
        var last = table.Next - 1;
        if (table.Any)
        {
            ReportStyle.Bars(table.Column(sheet, CasesColumn));
            ReportStyle.Bars(table.Column(sheet, ValueColumn));
            ReportStyle.ColourScale(table.Column(sheet, ClosureColumn).AddConditionalFormat());
            sheet.Range(table.Header, 1, table.Last, columns.Count).SetAutoFilter();
            WriteTotal(sheet, ++last, columns, cases);
            WriteReported(sheet, ++last, book, columns.Count);
        }

        sheet.SheetView.FreezeRows(HeaderRow);
        ReportPage.Print(sheet, book.Report, (HeaderRow, HeaderRow), last, widths.Length);
    }

    private static List<TableColumn<CaseCategory>> Columns(ProvinceBook book, int all) =>
    [
        new(ListTexts.CategoryCode, 9, (cell, row) => cell.Say(row.Category)),
        new(ListTexts.Category, 50, (cell, row) => cell.Say(row.Category.Length == 0
            ? ReportTexts.Total.OneLine : AnswerText.Of(book.Form, ListRole.Cases, ReportLists.Category, row.Category))),
        new(ListTexts.CasesFiled, 14, (cell, row) => cell.Figure(row.Cases, FigureFormat.Count)),
        new(ListTexts.OfAll, 9, (cell, row) => cell.Figure(all == 0 ? null : (decimal)row.Cases / all, FigureFormat.Share)),
        new(ListTexts.Open, 11, (cell, row) => cell.Figure(row.Open, FigureFormat.Count)),
        new(ListTexts.Closed, 11, (cell, row) => cell.Figure(row.Closed, FigureFormat.Count)),
        new(ListTexts.Transferred, 13, (cell, row) => cell.Figure(row.Transferred, FigureFormat.Count)),
        new(ListTexts.Closure, 11, (cell, row) => cell.Figure(row.Cases == 0 ? null : (decimal)row.Closed / row.Cases, FigureFormat.Share)),
        new(ListTexts.Value, 18, (cell, row) => cell.Figure(row.Value, FigureFormat.Money)),
        new(ListTexts.ValueEach, 18, (cell, row) => cell.Figure(row.Cases == 0 ? null : row.Value / row.Cases, FigureFormat.Money)),
        new(ListTexts.Dens, 14, (cell, row) => cell.Figure(row.Dens, FigureFormat.Count)),
    ];

    private static void WriteTotal(IXLWorksheet sheet, int row, List<TableColumn<CaseCategory>> columns, IReadOnlyList<CaseCategory> cases)
    {
        var total = new CaseCategory(
            "",
            cases.Sum(category => category.Cases),
            cases.Sum(category => category.Open),
            cases.Sum(category => category.Closed),
            cases.Sum(category => category.Transferred),
            cases.Sum(category => category.Value),
            cases.Sum(category => category.Dens));
        for (var i = 0; i < columns.Count; i++)
            columns[i].Write(sheet.Cell(row, i + 1), total);
        ReportStyle.Total(sheet.Range(row, 1, row, columns.Count));
        sheet.Row(row).Height = 20;
    }

    private static void WriteReported(IXLWorksheet sheet, int row, ProvinceBook book, int last)
    {
        ReportStyle.Group(sheet.Range(row, 1, row, last));
        sheet.Cell(row, 2).Say(ListTexts.AsReported);
        foreach (var (column, code) in Reported(book.Form.Reports.Cases))
        {
            if (code is not null)
                sheet.Cell(row, column).Figure(book.Report.FigureOf(code).Total, FigureFormat.Of(book.Form.IndicatorOf(code)));
        }

        sheet.Row(row).Height = 20;
    }

    private static (int Column, IndicatorCode? Indicator)[] Reported(CaseFigures figures) =>
    [
        (CasesColumn, figures.Filed),
        (ClosedColumn, figures.Closed),
        (TransferredColumn, figures.Transferred),
        (ValueColumn, figures.Value),
        (DensColumn, figures.Dens),
    ];
}
