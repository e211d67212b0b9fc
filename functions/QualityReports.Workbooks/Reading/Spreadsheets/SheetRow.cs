namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">Its name as the tab shows it.</param>
/// <param name="IsHidden">Whether its tab is hidden.</param>
/// <param name="Part">The part with its cells; null for a sheet that is no worksheet, such as a chart.</param>
internal sealed record Sheet(string Name, bool IsHidden, string? Part);

/// <summary>A cell that has a value.</summary>
/// <param name="Column">Its column, from 1.</param>
internal readonly record struct SheetCell(int Column, CellContent Content);

/// <summary>A row that has a value, with its cells in the file's order. The reader uses it again for the next row.</summary>
/// <param name="hidden">The sheet's hidden columns.</param>
internal sealed class SheetRow(HiddenColumns hidden)
{
    private SheetCell[] _cells = new SheetCell[16];
    private bool _isHidden;

    /// <summary>The row, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many cells have a value.</summary>
    public int Count { get; private set; }

    /// <summary>The cells that have a value.</summary>
    public IEnumerable<SheetCell> Cells => _cells.Take(Count);

    /// <summary>One of the cells that have a value, from 0.</summary>
    public ref readonly SheetCell this[int index] => ref _cells[index];

    /// <summary>Whether the screen may not show some of its cells.</summary>
    public bool HidesAny => _isHidden || hidden.Any;

    /// <summary>Whether the screen does not show the cell of a column.</summary>
    /// <param name="column">The column, from 1.</param>
    public bool Hides(int column) => _isHidden || hidden.Contains(column);

    /// <summary>Begins a row.</summary>
    /// <param name="number">The row, from 1.</param>
    /// <param name="isHidden">Whether the screen does not show it.</param>
    public void Begin(int number, bool isHidden) => (Number, Count, _isHidden) = (number, 0, isHidden);

    /// <summary>Adds a cell that has a value.</summary>
    public void Add(int column, CellContent content)
    {
        if (Count == _cells.Length)
            Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = new SheetCell(column, content);
    }

    /// <summary>What a column holds; blank where it has no value.</summary>
    /// <param name="column">The column, from 1.</param>
    public CellContent ContentOf(int column)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_cells[i].Column == column)
                return _cells[i].Content;
        }

        return CellContent.Blank;
    }
}
