namespace QualityReports.Workbooks.Reading;

/// <summary>Finds columns beside a list that have the heading of one of its columns, and other entries below it.</summary>
/// <param name="positions">For each column of the sheet the position of the form's column; -1 for others.</param>
internal sealed class SecondHeadings(ListDefinition list, ListHeadings headings, string sheet, int[] positions)
{
    // Headings are near the top: below, only known columns are looked at.
    private const int MostSearched = 50;

    private readonly Dictionary<int, Second> _columns = [];
    private int _searched;

    /// <summary>Takes a row with cells beside the list.</summary>
    /// <param name="cells">The cells of the list.</param>
    public void Take(SheetRow row, ReadOnlySpan<CellContent> cells)
    {
        var isSearched = _searched++ < MostSearched;
        if (!isSearched && _columns.Count == 0)
            return;
        for (var i = 0; i < row.Count; i++)
        {
            ref readonly var cell = ref row[i];
            if ((cell.Column < positions.Length && positions[cell.Column] >= 0) || cell.Content.IsBlank)
                continue;
            if (isSearched && headings.RepeatedColumnOf(cell.Content) is >= 0 and var position)
                _columns.TryAdd(cell.Column, new Second(new CellAddress(sheet, cell.Column, row.Number), position));
            else if (_columns.TryGetValue(cell.Column, out var second) && row.Number > second.Heading.Row
                && cell.Content.AsFormula(false) != cells[second.Position].AsFormula(false))
                second.Entry ??= new CellAddress(sheet, cell.Column, row.Number);
        }
    }

    /// <summary>A finding about the first of them; null where nothing differs.</summary>
    public Finding? Describe() => _columns.Values.Where(column => column.Entry is not null).MinBy(column => column.Heading.Column) is { } second
        ? Describe(list.Columns[second.Position].Label, second.Heading, second.Entry)
        : null;

    /// <summary>A finding about headings that a list has twice.</summary>
    /// <param name="entry">The first entry below them that the list does not have; null where all of them count as rows.</param>
    public static Finding Describe(Text label, CellAddress heading, CellAddress? entry) => new(FindingKinds.TemplateAltered)
    {
        Cell = heading,
        Found = label.Both,
        Expected = ReadingTexts.SecondHeadings(heading, label, entry),
    };

    private sealed class Second(CellAddress heading, int position)
    {
        public CellAddress Heading => heading;

        public int Position => position;

        public CellAddress? Entry { get; set; }
    }
}
