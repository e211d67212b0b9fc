using ClosedXML.Excel;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>名牌 Brands</c>: brands by kind, and every brand that is valid at the period's end.</summary>
internal static class BrandsSheet
{
    public static Text Title { get; } = new("名牌", "Brands");

    public static void Add(ProvinceBook book)
    {
        var (columns, kinds) = (Columns(book), KindColumns(book));
        var sheet = book.Add(Title, columns, ListTexts.Note);
        sheet.Heading(ListTexts.BrandsByKind);
        sheet.Header(kinds);
        sheet.Items(kinds, book.Report.Lists.Brands);
        sheet.Total(kinds, new BrandKind("", book.Report.Lists.Brands.Sum(kind => kind.Valid), book.Report.Lists.Brands.Sum(kind => kind.Expiring)));
        sheet.Row++;
        sheet.LastTable(ListTexts.BrandsListed, columns, book.Report.Lists.ValidBrands, ListTexts.NoBrands, Text.Same(ReportFileNames.Brands));
    }

    private static List<TableColumn<BrandKind>> KindColumns(ProvinceBook book) =>
    [
        new(ListTexts.BrandKind, (cell, row) => cell.Say(row.Kind.Length == 0
            ? ReportTexts.Total.OneLine : AnswerText.Of(book.Form, ListRole.Brands, ReportLists.Kind, row.Kind))) { Span = 3, IsBare = true },
        new(ListTexts.Valid, (cell, row) => cell.Figure(row.Valid, FigureFormat.Count)) { Look = ColumnLook.Bars },
        new(ListTexts.Expiring, (cell, row) => cell.Figure(row.Expiring, FigureFormat.Count)),
        new(new("到期占比", "Expiring, %"), (cell, row) => cell.Figure(row.Valid == 0 ? null : (decimal)row.Expiring / row.Valid, FigureFormat.Share)),
    ];

    private static List<TableColumn<Brand>> Columns(ProvinceBook book) =>
    [
        new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
        new(ReportTexts.Name, 20, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
        new(ListTexts.Product, 26, (cell, row) => cell.Say(row.Product)) { Wraps = true },
        new(ListTexts.Enterprise, 34, (cell, row) => cell.Say(row.Enterprise)) { Wraps = true },
        new(ListTexts.EnterpriseCode, 23, (cell, row) => ReportStyle.Fixed(cell.Say(row.EnterpriseCode).Style)),
        new(ListTexts.BrandKind, 36, (cell, row) => cell.Say(AnswerText.Of(book.Form, ListRole.Brands, ReportLists.Kind, row.Kind))) { Wraps = true },
        new(new("有效期起", "Valid from"), 12, (cell, row) => cell.Day(row.ValidFrom)),
        new(new("有效期止", "Valid to"), 12, (cell, row) => cell.Day(row.ValidTo)),
        new(new("到期", "Expires"), 23, WriteExpiry),
        new(ListTexts.Cell, 22, (cell, row) => book.LinkToSource(cell.Say(row.Cell.ToString()), row.Locality)),
    ];

    private static void WriteExpiry(IXLCell cell, Brand brand)
    {
        cell.Say(brand.Expires ? ListTexts.ExpiresSoon : ListTexts.ExpiresLater);
        if (brand.Expires)
            ReportStyle.State(cell.Style, LocalityState.Late);
    }
}
