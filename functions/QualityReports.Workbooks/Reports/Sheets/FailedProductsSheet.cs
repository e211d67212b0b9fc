using ClosedXML.Excel;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>不合格 Failed products</c>: inspections by category, and every batch that failed.</summary>
internal static class FailedProductsSheet
{
    public static Text Title { get; } = new("不合格", "Failed products");

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var sheet = book.Add(Title, columns, ListTexts.Note);
        sheet.Heading(ListTexts.InspectionsByCategory);
        WriteCategories(sheet, CategoryColumns(book), book.Report.Lists.Inspections);
        sheet.Row++;
        var empty = book.Report.Lists.Inspections.Count == 0 ? ListTexts.NoInspections : ListTexts.NoneFailed;
        sheet.LastTable(ListTexts.FailedBatches, columns, book.Report.Lists.FailedProducts, empty, Text.Same(ReportFileNames.FailedInspections));
    }

    private static void WriteCategories(
        ReportSheet sheet, List<TableColumn<InspectionCategory>> columns, IReadOnlyList<InspectionCategory> inspections)
    {
        if (sheet.Table(columns, inspections, ListTexts.NoInspections) is null)
            return;
        sheet.Total(columns, new InspectionCategory("", inspections.Sum(category => category.Batches), inspections.Sum(category => category.Failed)));
    }

    private static List<TableColumn<InspectionCategory>> CategoryColumns(ProvinceBook book) =>
    [
        new(ListTexts.CategoryCode, (cell, row) => cell.Say(row.Category)),
        new(ListTexts.Category, (cell, row) => cell.Say(row.Category.Length == 0
            ? ReportTexts.Total.OneLine : AnswerText.Of(book.Form, ListRole.Inspections, ReportLists.Category, row.Category))) { Span = 3 },
        new(ListTexts.Batches, (cell, row) => cell.Figure(row.Batches, FigureFormat.Count)) { Look = ColumnLook.Bars },
        new(ListTexts.Failed, (cell, row) => cell.Figure(row.Failed, FigureFormat.Count)),
        new(new("不合格率", "Failure rate"), (cell, row) => cell.Figure(row.FailureRate, FigureFormat.Share)) { Look = ColumnLook.ColourScaleOfHarm },
    ];

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
        new(new("批号", "Batch number"), 17, (cell, row) => cell.Say(row.BatchNumber)) { Wraps = true },
        new(new("抽样日期", "Sampled on"), 12, (cell, row) => cell.Day(row.SamplingDate)),
        new(new("抽查级别", "Level"), 15, (cell, row) => cell.Say(AnswerText.Of(book.Form, ListRole.Inspections, ReportLists.Level, row.Level))),
        new(new("不合格项目", "Failed item"), 26, (cell, row) => cell.SayOrUnknown(row.FailedItem)) { Wraps = true },
        new(ListTexts.Value, 14, (cell, row) => cell.Figure(row.Value, FigureFormat.Money)),
        new(ListTexts.Cell, 22, WriteCell(book)),
    ];
}
