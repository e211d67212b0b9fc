namespace QualityReports.Workbooks.Reading;

/// <summary>Recognises the headings of a list, in either language or both, with or without the unit.</summary>
internal sealed class ListHeadings(ListDefinition list)
{
    private readonly string[][] _labels = [.. list.Columns.Select(LabelsOf)];

    /// <summary>Whether a row has the headings of most columns, in whatever order.</summary>
    public bool AreMost(ReadOnlySpan<CellContent> cells) => Count(cells) * 2 > cells.Length;

    /// <summary>Whether a row is the row of headings: it has most of them, or some of them and nothing else.</summary>
    public bool AreAll(ReadOnlySpan<CellContent> cells)
    {
        var (labels, filled) = (Count(cells), 0);
        foreach (var cell in cells)
            filled += cell.IsBlank ? 0 : 1;
        return labels * 2 > cells.Length || (labels > 1 && labels == filled);
    }

    /// <summary>The position in the form of the column whose heading a cell has, if possible its own; -1 for none.</summary>
    /// <param name="column">The position of the cell's own column.</param>
    public int ColumnOf(CellContent cell, int column)
    {
        if (IsLabel(cell, _labels[column]))
            return column;
        for (var i = 0; i < _labels.Length; i++)
        {
            if (IsLabel(cell, _labels[i]))
                return i;
        }

        return -1;
    }

    private int Count(ReadOnlySpan<CellContent> cells)
    {
        var labels = 0;
        for (var i = 0; i < cells.Length && (i - labels) * 2 <= cells.Length; i++)
            labels += ColumnOf(cells[i], i) >= 0 ? 1 : 0;
        return labels;
    }

    private static bool IsLabel(CellContent cell, string[] labels)
    {
        if (cell.Kind != CellKind.Text || cell.Characters.Length > ValueReader.MaxTextLength)
            return false;
        var text = CellText.IsCleanCode(cell.Characters) ? cell.Characters : CellText.CleanCode(cell.Raw!);
        foreach (var label in labels)
        {
            if (text.SequenceEqual(label))
                return true;
        }

        return false;
    }

    private static string[] LabelsOf(ListColumn column) =>
        [.. new[] { column.Label.Both, column.Label.Zh, column.Label.En, $"{column.Label.Both}（{column.Unit?.Both}）" }.Select(CellText.CleanCode)];
}
