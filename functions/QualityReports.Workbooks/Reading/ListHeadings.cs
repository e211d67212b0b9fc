namespace QualityReports.Workbooks.Reading;

/// <summary>Recognises the headings of a list, in either language or both, with or without the unit, a star or a number.</summary>
/// <param name="period">The return's period; null where it is unknown.</param>
internal sealed class ListHeadings(ListDefinition list, ReportingPeriod? period = null)
{
    private const int LongestHeading = 60;

    private readonly FormLabels _forms = new([.. list.Columns.Select(column => new OwnLabel(column.Label, column.Unit))], period);
    private readonly string[][] _labels = [.. list.Columns.Select(LabelsOf)];
    private readonly HashSet<string> _all = list.Columns.SelectMany(LabelsOf).ToHashSet(StringComparer.Ordinal);

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

    /// <summary>Whether a row has the headings of most columns, some of them with a star, a number or a unit.</summary>
    public bool AreLike(ReadOnlySpan<CellContent> cells)
    {
        var labels = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Kind == CellKind.Text && cells[i].Characters.Length <= LongestHeading
                && (IsLabel(cells[i], _labels[i]) || _forms.Compare(cells[i].ToString(), i) is LabelChange.None or LabelChange.Exchanged))
                labels++;
        }

        return labels * 2 > cells.Length;
    }

    /// <summary>The finding about a heading; null where it says the same as the form.</summary>
    /// <param name="column">The position of its column.</param>
    public Finding? Check(LocatedCell heading, int column) =>
        new LabelFindings(_forms).Of(heading, column, list.Columns[column].Label, $"{list.Code}.{list.Columns[column].Code}");

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

    /// <summary>Whether a row may be a row of headings: its first text is one. Nearly all rows are told apart by it.</summary>
    public bool MayBe(ReadOnlySpan<CellContent> cells)
    {
        foreach (var cell in cells)
        {
            if (!cell.IsBlank)
                return cell.Kind == CellKind.Text && _all.GetAlternateLookup<ReadOnlySpan<char>>().Contains(cell.Characters);
        }

        return false;
    }

    /// <summary>The position in the form of the column that a cell heads a second time, perhaps as corrected (货值（更正）); -1 for none.</summary>
    public int RepeatedColumnOf(CellContent cell)
    {
        if (cell.Kind != CellKind.Text || cell.Characters.Length > LongestHeading)
            return -1;
        var text = CellText.CleanCode(cell.Raw!);
        return Array.FindIndex(_labels, labels => Array.Exists(labels, label => text == label
            || (text.StartsWith(label, StringComparison.Ordinal) && HeadingWords.IsCorrection(text[label.Length..]))));
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
