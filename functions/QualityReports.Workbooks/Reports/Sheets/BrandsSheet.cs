using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>名牌 Brands</c>: brands by kind, and every brand that is valid at the period's end.</summary>
internal static class BrandsSheet
{
    private const int FirstRow = 5;
    private const int LastKindColumn = 6;

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var widths = ReportTable.WidthsOf(columns);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.Brands, widths, ListTexts.Note);
        var row = WriteKinds(sheet, FirstRow, widths, book) + 1;
        var brands = book.Report.Lists.ValidBrands;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Counted(ListTexts.BrandsListed, brands.Count), 22));
        var table = ReportTable.Write(sheet, row, columns, brands, ListTexts.NoBrands, ReportFileNames.Brands);
        ListSheets.Finish(sheet, book.Report, table, widths.Length);
    }

    private static int WriteKinds(IXLWorksheet sheet, int row, double[] widths, ProvinceBook book)
    {
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ListTexts.BrandsByKind.OneLine, 22));
        ReportPage.Header(
            sheet, row, ListTexts.BrandKind, ListTexts.BrandKind, ListTexts.BrandKind, ListTexts.Valid, ListTexts.Expiring, ListTexts.ExpiringShare);
        sheet.Range(row, 1, row, 3).Merge();
        var first = ++row;
        foreach (var kind in book.Report.Lists.Brands)
            WriteKind(sheet, row++, AnswerText.Of(book.Form, ListRole.Brands, ReportLists.Kind, kind.Kind), kind.Valid, kind.Expiring);
        if (row > first)
            ReportStyle.Bars(sheet.Range(first, 4, row - 1, 4));
        WriteKind(
            sheet, row, ReportTexts.Total.OneLine, book.Report.Lists.Brands.Sum(kind => kind.Valid), book.Report.Lists.Brands.Sum(kind =>
                kind.Expiring));
        ReportStyle.Total(sheet.Range(row, 1, row, LastKindColumn));
        return row + 1;
    }

    private static void WriteKind(IXLWorksheet sheet, int row, string label, int valid, int expiring)
    {
        sheet.Row(row).Height = ReportStyle.RowHeight;
        ReportStyle.Body(sheet.Range(row, 1, row, LastKindColumn));
        sheet.Range(row, 1, row, 3).Merge();
        sheet.Cell(row, 1).Say(label);
        sheet.Cell(row, 4).Figure(valid, FigureFormat.Count);
        sheet.Cell(row, 5).Figure(expiring, FigureFormat.Count);
        sheet.Cell(row, LastKindColumn).Figure(valid == 0 ? null : (decimal)expiring / valid, FigureFormat.Share);
    }

    private static List<TableColumn<Brand>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
        new(ReportTexts.Name, 20, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
        new(ListTexts.Product, 26, (cell, row) => cell.Say(row.Product)) { Wraps = true },
        new(ListTexts.Enterprise, 34, (cell, row) => cell.Say(row.Enterprise)) { Wraps = true },
        new(ListTexts.EnterpriseCode, 23, (cell, row) => ReportStyle.Fixed(cell.Say(row.EnterpriseCode).Style)),
        new(ListTexts.BrandKind, 36, (cell, row) => cell.Say(AnswerText.Of(book.Form, ListRole.Brands, ReportLists.Kind, row.Kind))) { Wraps = true },
        new(ListTexts.ValidFrom, 12, (cell, row) => cell.Day(row.ValidFrom)),
        new(ListTexts.ValidTo, 12, (cell, row) => cell.Day(row.ValidTo)),
        new(ListTexts.Expiry, 23, WriteExpiry),
        new(ListTexts.Cell, 22, (cell, row) => book.LinkToSource(cell.Say(row.Cell.ToString()), row.Locality)),
    ];

    private static void WriteExpiry(IXLCell cell, Brand brand)
    {
        cell.Say(brand.Expires ? ListTexts.ExpiresSoon : ListTexts.ExpiresLater);
        if (brand.Expires)
            ReportStyle.State(cell.Style, LocalityState.Late);
    }
}
