using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>Writes every table of a report, by its columns.</summary>
internal static class ReportTable
{
    /// <summary>The most rows of a list. More are not readable, and 5,000 rows of twelve columns cost 270 MB and 2.5 s. A file has them all.</summary>
    public const int MaxRows = 2_000;

    /// <summary>The width of a column of localities' codes, whose longest has six digits, a hyphen and a few more characters.</summary>
    public const double CodeWidth = 13;

    public static ReportSheet Add<T>(XLWorkbook workbook, IReport report, Text title, IReadOnlyList<TableColumn<T>> columns, Text? note = null) =>
        new(workbook, report, title, [.. columns.Select(column => column.Width)], note);

    /// <summary>Writes headings and items, or the reason why there are none.</summary>
    /// <param name="rest">Where the others are; null for <c>report.json</c>.</param>
    /// <returns>The row of the headings; null for an empty table.</returns>
    public static int? Table<T>(
        this ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns, IReadOnlyCollection<T> items, Text empty, Text? rest = null, int limit = MaxRows)
    {
        if (items.Count == 0)
        {
            sheet.Subtitle(empty.OneLine);
            return null;
        }

        var header = sheet.Row;
        sheet.Header(columns);
        sheet.Items(columns, items.Take(limit));
        if (items.Count > limit)
            sheet.Subtitle(ReportTexts.MoreIn(items.Count - limit, rest ?? Text.Same(ReportFileNames.Json)).OneLine);
        return header;
    }

    public static int? FilteredTable<T>(
        this ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns, IReadOnlyCollection<T> items, Text empty, Text? rest = null, int limit = MaxRows)
    {
        var header = sheet.Table(columns, items, empty, rest, limit);
        if (header is { } row)
            sheet.Sheet.Range(row, 1, row + Math.Min(items.Count, limit), columns.Count).SetAutoFilter();
        return header;
    }

    /// <summary>Writes the only table of a sheet, which scrolls below its headings.</summary>
    public static void OneTable<T>(
        this ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns, IReadOnlyCollection<T> items, Text empty, Text? rest = null, int limit = MaxRows)
    {
        var header = sheet.Row;
        sheet.FilteredTable(columns, items, empty, rest, limit);
        sheet.Finish(header, 2, header, header);
    }

    /// <summary>Ends a sheet with a table, whose headings repeat on every page.</summary>
    public static void LastTable<T>(
        this ReportSheet sheet, Text heading, IReadOnlyList<TableColumn<T>> columns, IReadOnlyCollection<T> items, Text empty, Text? rest = null)
    {
        sheet.Heading(heading, items.Count);
        var header = sheet.FilteredTable(columns, items, empty, rest);
        sheet.Finish(2, 0, header ?? 1, header ?? 2);
    }

    public static void Header<T>(this ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns)
    {
        var row = sheet.Row;
        sheet.Header([.. columns.SelectMany(column => Enumerable.Repeat(column.Title, column.Span))]);
        Merge(sheet.Sheet, row, columns, _ => true);
    }

    /// <summary>Writes a row for each item, and compares the figures of a column.</summary>
    /// <param name="least">The least height of a row in points.</param>
    public static void Items<T>(this ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> items, double least = ReportStyle.RowHeight)
    {
        var first = sheet.Row;
        var style = new RowStyle(ReportStyle.Body);
        var width = WidthOf(columns);
        foreach (var item in items)
        {
            // Merging removes the lines between cells.
            Merge(sheet.Sheet, sheet.Row, columns, column => !column.IsBare);
            style.Draw(sheet.Sheet, sheet.Row, width);
            Merge(sheet.Sheet, sheet.Row, columns, column => column.IsBare);
            Write(sheet, columns, item, least);
        }

        if (sheet.Row == first)
            return;
        foreach (var (i, column) in columns.Index().OrderBy(pair => pair.Item.Look))
        {
            var at = WidthOf(columns.Take(i)) + 1;
            column.Compare(sheet.Sheet.Range(first, at, sheet.Row - 1, at));
        }
    }

    public static void Total<T>(this ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns, T total, double least = ReportStyle.RowHeight)
    {
        var row = sheet.Cells(WidthOf(columns));
        Merge(sheet.Sheet, sheet.Row, columns, _ => true);
        Write(sheet, columns, total, least);
        ReportStyle.Total(row);
    }

    private static void Write<T>(ReportSheet sheet, IReadOnlyList<TableColumn<T>> columns, T item, double least)
    {
        var height = least;
        for (var (i, at) = (0, 1); i < columns.Count; at += columns[i++].Span)
        {
            var column = columns[i];
            var cell = sheet.Sheet.Cell(sheet.Row, at);
            column.Write(cell, item);
            if (!column.Wraps)
                continue;
            cell.Style.Alignment.SetWrapText();
            if (column.Size != Fonts.BodySize)
                cell.Style.Font.SetFontSize(column.Size);
            var room = column.Span == 1 ? sheet.Widths[at - 1] : sheet.Widths.Skip(at - 1).Take(column.Span).Sum();
            height = Math.Max(height, TextFit.Height(cell.GetString(), room - column.Padding, column.Size));
        }

        sheet.Sheet.Row(sheet.Row++).Height = height;
    }

    private static int WidthOf<T>(IEnumerable<TableColumn<T>> columns) => columns.Sum(column => column.Span);

    private static void Merge<T>(IXLWorksheet sheet, int row, IReadOnlyList<TableColumn<T>> columns, Func<TableColumn<T>, bool> which)
    {
        for (var (i, at) = (0, 1); i < columns.Count; at += columns[i++].Span)
        {
            if (columns[i].Span > 1 && which(columns[i]))
                sheet.Range(row, at, row, at + columns[i].Span - 1).Merge();
        }
    }
}
