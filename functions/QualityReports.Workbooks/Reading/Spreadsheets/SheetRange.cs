namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A range of cells, or one cell; columns and rows from 1.</summary>
internal sealed record SheetRange(int Column, int Row, int LastColumn, int LastRow)
{
    /// <summary>Whether a cell belongs to it.</summary>
    public bool Contains(int column, int row) => column >= Column && column <= LastColumn && row >= Row && row <= LastRow;

    /// <summary>Reads <c>D6</c> or <c>D6:D71</c>.</summary>
    /// <returns>Null where the text is no range.</returns>
    public static SheetRange? Parse(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return CellAddress.TryParseLocal(colon < 0 ? text : text[..colon], out var column, out var row)
            && CellAddress.TryParseLocal(text[(colon + 1)..], out var lastColumn, out var lastRow)
            ? new SheetRange(column, row, lastColumn, lastRow)
            : null;
    }
}
