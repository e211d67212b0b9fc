namespace QualityReports.Domain.Cells;

/// <summary>A range of cells that a sheet shows as one: only its first cell is seen.</summary>
/// <param name="Column">Its first column, from 1.</param>
/// <param name="Row">Its first row, from 1.</param>
/// <param name="LastColumn">Its last column.</param>
/// <param name="LastRow">Its last row.</param>
public sealed record MergedRange(int Column, int Row, int LastColumn, int LastRow)
{
    /// <summary>Whether a cell belongs to it and is not its first.</summary>
    public bool Covers(int column, int row) =>
        column >= Column && column <= LastColumn && row >= Row && row <= LastRow && (column, row) != (Column, Row);

    /// <summary>Reads <c>C6:C7</c>, capitals only, without dollar signs.</summary>
    /// <returns>Null where the text is no range of several cells.</returns>
    public static MergedRange? Parse(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0
            || !CellAddress.TryParseLocal(text[..colon], out var column, out var row)
            || !CellAddress.TryParseLocal(text[(colon + 1)..], out var lastColumn, out var lastRow))
            return null;
        return (column, row) == (lastColumn, lastRow)
            ? null
            : new MergedRange(Math.Min(column, lastColumn), Math.Min(row, lastRow), Math.Max(column, lastColumn), Math.Max(row, lastRow));
    }
}

/// <summary>The cells of a list that lie below or beside the first cell of a merged range.</summary>
public sealed class MergedCells
{
    // Beyond it a sheet was not merged by hand.
    private const int MostCells = 100_000;

    private readonly Dictionary<(int Column, int Row), (int Column, int Row)> _first = [];

    /// <summary>Finds the covered cells among certain columns and rows; null where there are none.</summary>
    /// <param name="ranges">The sheet's merged ranges.</param>
    /// <param name="columns">The columns, from 1.</param>
    /// <param name="firstRow">The first row that counts.</param>
    /// <param name="lastRow">The last row that counts.</param>
    public static MergedCells? Of(IEnumerable<MergedRange> ranges, IReadOnlyList<int> columns, int firstRow, int lastRow)
    {
        MergedCells? result = null;
        foreach (var range in ranges)
        {
            for (var row = Math.Max(range.Row, firstRow); row <= Math.Min(range.LastRow, lastRow) && !(result?._first.Count >= MostCells); row++)
            {
                foreach (var column in columns)
                {
                    if (range.Covers(column, row))
                        (result ??= new MergedCells())._first.TryAdd((column, row), (range.Column, range.Row));
                }
            }
        }

        return result;
    }

    /// <summary>The cell that is shown instead of a covered one; null for a cell that is not covered.</summary>
    public CellAddress? FirstOf(CellAddress cell) =>
        _first.TryGetValue((cell.Column, cell.Row), out var first) ? cell with { Column = first.Column, Row = first.Row } : null;
}
