using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>不合格 Failed products</c>: inspections by category, and every batch that failed.</summary>
internal static class FailedProductsSheet
{
    private const int FirstRow = 5;

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var widths = ReportTable.WidthsOf(columns);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.FailedProducts, widths, ListTexts.Note);
        var row = WriteCategories(sheet, FirstRow, widths, book) + 1;
        var failed = book.Report.Lists.FailedProducts;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Counted(ListTexts.FailedBatches, failed.Count), 22));
        var empty = book.Report.Lists.Inspections.Count == 0 ? ListTexts.NoInspections : ListTexts.NoneFailed;
        var table = ReportTable.Write(sheet, row, columns, failed, empty, ReportFileNames.FailedInspections);
        ListSheets.Finish(sheet, book.Report, table, widths.Length);
    }

    private static int WriteCategories(IXLWorksheet sheet, int row, double[] widths, ProvinceBook book)
    {
        var inspections = book.Report.Lists.Inspections;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ListTexts.InspectionsByCategory.OneLine, 22));
        if (inspections.Count == 0)
        {
            ReportStyle.Subtitle(ReportPage.Line(sheet, row, widths, ListTexts.NoInspections.OneLine, 22));
            return row + 1;
        }

        ReportPage.Header(
            sheet, row, ListTexts.CategoryCode, ListTexts.Category, ListTexts.Category, ListTexts.Category, ListTexts.Batches, ListTexts.Failed,
                ListTexts.FailureRate);
        sheet.Range(row, 2, row, 4).Merge();
        var first = ++row;
        foreach (var category in inspections)
        {
            WriteCategory(sheet, row, category.Category, AnswerText.Of(book.Form, ListRole.Inspections, ReportLists.Category, category.Category), category);
            ReportStyle.Body(sheet.Range(row, 1, row++, 7));
        }

        var total = new InspectionCategory("", inspections.Sum(category => category.Batches), inspections.Sum(category => category.Failed));
        ReportStyle.Bars(sheet.Range(first, 5, row - 1, 5));
        ReportStyle.ColourScaleOfHarm(sheet.Range(first, 7, row - 1, 7).AddConditionalFormat());
        WriteCategory(sheet, row, "", ReportTexts.Total.OneLine, total);
        ReportStyle.Total(sheet.Range(row, 1, row, 7));
        return row + 1;
    }

    private static void WriteCategory(IXLWorksheet sheet, int row, string code, string label, InspectionCategory category)
    {
        sheet.Row(row).Height = ReportStyle.RowHeight;
        sheet.Range(row, 2, row, 4).Merge();
        sheet.Cell(row, 1).Say(code);
        sheet.Cell(row, 2).Say(label);
        sheet.Cell(row, 5).Figure(category.Batches, FigureFormat.Count);
        sheet.Cell(row, 6).Figure(category.Failed, FigureFormat.Count);
        sheet.Cell(row, 7).Figure(category.FailureRate, FigureFormat.Share);
    }

    private static Action<IXLCell, FailedProduct> WriteCell(ProvinceBook book) => (cell, row) =>
    {
        book.LinkToSource(cell.Say(row.Cell.ToString()), row.Locality);
        ReportStyle.Inset(cell);
    };

    private static List<TableColumn<FailedProduct>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
        new(ReportTexts.Name, 18, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
        new(ListTexts.Product, 24, (cell, row) => cell.Say(row.Product)) { Wraps = true },
        new(ListTexts.Category, 28, (cell, row) => cell.Say(AnswerText.Of(book.Form, ListRole.Inspections, ReportLists.Category,
            row.Category))) { Wraps = true },
        new(ListTexts.Enterprise, 30, (cell, row) => cell.Say(row.Enterprise)) { Wraps = true },
        new(ListTexts.EnterpriseCode, 23, (cell, row) => ReportStyle.Fixed(cell.Say(row.EnterpriseCode).Style)),
        new(ListTexts.BatchNumber, 17, (cell, row) => cell.Say(row.BatchNumber)) { Wraps = true },
        new(ListTexts.SamplingDate, 12, (cell, row) => cell.Day(row.SamplingDate)),
        new(ListTexts.InspectionLevel, 15, (cell, row) => cell.Say(AnswerText.Of(book.Form, ListRole.Inspections, ReportLists.Level, row.Level))),
        new(ListTexts.FailedItem, 26, (cell, row) => cell.SayOrUnknown(row.FailedItem)) { Wraps = true },
        new(ListTexts.Value, 14, (cell, row) => cell.Figure(row.Value, FigureFormat.Money)),
        new(ListTexts.Cell, 22, WriteCell(book)),
    ];
}
