namespace QualityReports.Workbooks.Returned;

/// <summary>Finds the cell of a finding in the returned workbook. The sent one may have inserted rows and columns, so the search uses the finding's subject:
/// an indicator's code, or the number of a list's row.</summary>
internal sealed class EntryPlaces
{
    private readonly ReturnDocument _document;
    private readonly TemplateLayout _layout;
    private readonly Dictionary<string, Dictionary<int, int>> _positions;

    public EntryPlaces(ReturnDocument document, TemplateLayout layout)
    {
        (_document, _layout) = (document, layout);
        _positions = document.Lists.ToDictionary(list => list.Key, list => PositionsOf(list.Value.Rows), StringComparer.Ordinal);
    }

    /// <summary>The cell in the returned workbook; null for a finding without an entry.</summary>
    public CellAddress? Find(Finding finding) =>
        finding.Subject is { } subject && FindSubject(subject, finding.Cell) is { } place ? place
        : finding.Cell is { } cell ? FindCell(cell)
        : null;

    private CellAddress? FindSubject(string subject, CellAddress? cell)
    {
        if (subject == TemplateMarks.Nil)
            return _layout.Nil;
        if (_layout.Entries.TryGetValue(new IndicatorCode(subject), out var entry))
            return entry;
        var dot = subject.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || cell is null || !_layout.Lists.ContainsKey(subject[..dot]))
            return null;
        var list = _document.Form.ListOf(subject[..dot]);
        return FindInList(list.Code, cell.Value.Row, list.IndexOf(subject[(dot + 1)..]));
    }

    // A finding without an entry may still have a cell.
    private CellAddress? FindCell(CellAddress cell)
    {
        if (_document.Nil?.Address == cell)
            return _layout.Nil;
        foreach (var (code, entry) in _document.Entries)
        {
            if (entry.Address == cell)
                return _layout.Entries[code];
        }

        foreach (var (code, list) in _document.Lists)
        {
            if (list.Sheet == cell.Sheet)
                return FindInList(code, cell.Row, list.Columns.ToList().IndexOf(cell.Column));
        }

        return null;
    }

    private CellAddress? FindInList(string list, int row, int column) =>
        column >= 0 && _positions.TryGetValue(list, out var positions) && positions.TryGetValue(row, out var position)
            ? _layout.Lists[list] with { Row = _layout.Lists[list].Row + position, Column = _layout.Lists[list].Column + column }
            : null;

    private static Dictionary<int, int> PositionsOf(IReadOnlyList<ListRow> rows)
    {
        var positions = new Dictionary<int, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            positions.TryAdd(rows[i].Number, i);
        return positions;
    }
}
