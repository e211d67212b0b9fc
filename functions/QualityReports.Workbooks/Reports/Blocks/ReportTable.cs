using ClosedXML.Excel;
using QualityReports.Domain;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading, with the unit where it has one.</param>
/// <param name="Write">Writes the cell of an item.</param>
internal sealed record TableColumn<T>(Text Title, double Width, Action<IXLCell, T> Write)
{
    /// <summary>Whether long texts wrap, for which the row grows.</summary>
    public bool Wraps { get; init; }
}

/// <summary>The rows of a written table.</summary>
/// <param name="Header">The row of its headings; for an empty table the line that says why.</param>
/// <param name="First">The first row of its items.</param>
/// <param name="Last">The last one; before the first where there are none.</param>
/// <param name="Next">The first row below the table.</param>
internal readonly record struct TableRows(int Header, int First, int Last, int Next)
{
    /// <summary>Whether it has items.</summary>
    public bool Any => Last >= First;

    /// <summary>The items' cells of one column.</summary>
    public IXLRange Column(IXLWorksheet sheet, int column) => sheet.Range(First, column, Last, column);
}

/// <summary>Writes tables with one row an item.</summary>
internal static class ReportTable
{
    /// <summary>The most rows of a list. More are not readable, and 5,000 rows of twelve columns cost 270 MB and 2.5 s. A file has them all.</summary>
    public const int MaxRows = 2_000;

    /// <summary>The width of a column of localities' codes, whose longest has six digits, a hyphen and a few more characters.</summary>
    public const double CodeWidth = 13;

    /// <summary>The widths of columns.</summary>
    public static double[] WidthsOf<T>(IReadOnlyList<TableColumn<T>> columns) => [.. columns.Select(column => column.Width)];

    /// <summary>Writes a table.</summary>
    /// <param name="sheet">The sheet, whose columns have their widths.</param>
    /// <param name="empty">The text for an empty table.</param>
    /// <param name="file">The file with all items; null where it is <c>report.json</c>.</param>
    /// <param name="limit">The most rows.</param>
    public static TableRows Write<T>(
        IXLWorksheet sheet, int row, IReadOnlyList<TableColumn<T>> columns, IReadOnlyCollection<T> items, Text empty, string? file = null, int limit = MaxRows)
    {
        var widths = WidthsOf(columns);
        if (items.Count == 0)
        {
            ReportStyle.Subtitle(ReportPage.Line(sheet, row, widths, empty.OneLine, 22));
            return new TableRows(row, row + 1, row, row + 1);
        }

        ReportPage.Header(sheet, row, [.. columns.Select(column => column.Title)]);
        var first = row + 1;
        var last = row;
        var style = new RowStyle(ReportStyle.Body);
        foreach (var item in items.Take(limit))
        {
            style.Draw(sheet, ++last, columns.Count);
            WriteItem(sheet, last, columns, item);
        }

        if (items.Count <= limit)
            return new TableRows(row, first, last, last + 1);
        var more = ReportTexts.MoreIn(items.Count - limit, file ?? ReportFileNames.Json).OneLine;
        ReportStyle.Subtitle(ReportPage.Line(sheet, last + 1, widths, more, 22));
        return new TableRows(row, first, last, last + 2);
    }

    private static void WriteItem<T>(IXLWorksheet sheet, int row, IReadOnlyList<TableColumn<T>> columns, T item)
    {
        var height = ReportStyle.RowHeight;
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = sheet.Cell(row, i + 1);
            columns[i].Write(cell, item);
            if (!columns[i].Wraps)
                continue;
            cell.Style.Alignment.SetWrapText();
            height = Math.Max(height, TextFit.Height(cell.GetString(), columns[i].Width - 1, Fonts.BodySize));
        }

        sheet.Row(row).Height = height;
    }
}
