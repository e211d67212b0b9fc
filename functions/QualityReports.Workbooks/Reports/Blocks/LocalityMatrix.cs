using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A table with a row for each locality and a column for each figure, grouped by prefecture, sums above their parts. A locality has the same row in
/// every sheet with such a table.</summary>
internal static class LocalityMatrix
{
    /// <summary>The row of the province's total.</summary>
    public const int TotalRow = 8;

    private const int LabelRow = 5;
    private const int CodeRow = 7;

    /// <summary>The rows of localities and prefectures by code.</summary>
    public static Dictionary<string, int> RowsOf(IReadOnlyList<LocalityGroup> groups)
    {
        var rows = new Dictionary<string, int>();
        var row = TotalRow + 1;
        foreach (var group in groups)
        {
            if (group.Code is not null)
                rows.TryAdd(group.Code, row);
            row++;
            foreach (var member in group.Members)
                rows[member.Code] = row++;
        }

        return rows;
    }

    /// <summary>Adds a sheet with such a table.</summary>
    /// <param name="title">The sheet's title.</param>
    /// <param name="link">Links the code of a locality.</param>
    public static void Add(ProvinceBook book, Text title, Text note, LocalityColumns columns, Action<IXLCell, LocalityGroup> link)
    {
        var province = new LocalityGroup(book.Report.Area, ReportTexts.Province.OneLine, book.Report.Localities);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, title, LocalityHeader.Widths(columns, province), note);
        LocalityHeader.Write(sheet, LabelRow, columns);
        var rows = new LocalityRows(sheet, book.Report, columns, link);
        rows.WriteTotal(TotalRow, province, province.Name, new RowStyle(ReportStyle.Total));
        var row = TotalRow + 1;
        var subtotal = new RowStyle(ReportStyle.Group);
        var members = new List<(int First, int Last)>();
        foreach (var group in book.Groups)
        {
            var first = row + 1;
            rows.WriteTotal(row++, group, group.Name + ReportTexts.Subtotal.OneLine, subtotal);
            foreach (var locality in group.Members)
                rows.WriteLocality(row++, locality);
            sheet.Rows(first, row - 1).Group();
            members.Add((first, row - 1));
        }

        Emphasize(sheet, book.Form, columns, members);
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        sheet.Range(CodeRow, 1, row - 1, columns.Last).SetAutoFilter();
        sheet.SheetView.Freeze(TotalRow, 2);
        ReportPage.Print(sheet, book.Report, (LabelRow, CodeRow), row - 1, columns.Last);
    }

    // Bars and colours compare localities; a sum among them would dwarf them.
    private static void Emphasize(IXLWorksheet sheet, FormEdition form, LocalityColumns columns, List<(int First, int Last)> members)
    {
        if (members.Count == 0)
            return;
        if (form.KeyFigures.Select(code => columns.Find(new IndicatorCode(code))).FirstOrDefault(column => column is not null) is { } bars)
            Format(sheet, bars, members).DataBar(ReportStyle.Bar).Minimum(XLCFContentType.Number, 0).HighestValue();
        if (columns.Rates.Count > 0)
            ReportStyle.ColourScale(Format(sheet, columns.OfRate(0), members));
    }

    private static IXLConditionalFormat Format(IXLWorksheet sheet, int column, List<(int First, int Last)> members)
    {
        var format = sheet.Range(members[0].First, column, members[0].Last, column).AddConditionalFormat();
        foreach (var (first, last) in members.Skip(1))
            format.Ranges.Add(sheet.Range(first, column, last, column));
        return format;
    }
}
