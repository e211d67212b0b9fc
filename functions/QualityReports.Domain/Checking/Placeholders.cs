namespace QualityReports.Domain.Checking;

/// <summary>Collects the cells of a list in which something stands for an answer: one finding for each column and kind, which names the first cells.</summary>
internal sealed class Placeholders(ListDefinition list, ListDocument document)
{
    private const int MostNamed = 5;

    private readonly List<Group> _groups = [];

    /// <summary>The kind of finding about what a cell holds; null for an answer.</summary>
    /// <param name="isUnreadable">Whether it cannot be read as the type of its column.</param>
    /// <param name="isWanted">Whether an answer is required.</param>
    public static FindingKind? KindOf(CellContent cell, bool isUnreadable, bool isWanted) =>
        (cell.Kind == CellKind.Text ? PlaceholderText.KindOf(cell.Characters) : KindOfNumber(cell)) switch
        {
            PlaceholderKind.Ditto => FindingKinds.ValueNoAnswer,
            PlaceholderKind.NoAnswer when isUnreadable => FindingKinds.ValueNoAnswer,
            PlaceholderKind.NoAnswer when isWanted => FindingKinds.ValuePlaceholder,
            PlaceholderKind.Zero when isWanted && !isUnreadable => FindingKinds.ValuePlaceholder,
            _ => null,
        };

    private static PlaceholderKind KindOfNumber(CellContent cell) => cell.Whole == 0 ? PlaceholderKind.Zero : PlaceholderKind.None;

    /// <summary>Adds a cell.</summary>
    /// <param name="column">The column's position in the form, from 0.</param>
    public void Add(FindingKind kind, ListRow row, int column)
    {
        var group = _groups.Find(group => group.Kind == kind && group.Column == column);
        if (group is null)
            _groups.Add(group = new Group(kind, column));
        if (group.Count++ < MostNamed)
            group.First.Add(row);
    }

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Describe() =>
        _groups.Select(group => ListChecker.Describe(group.Kind, list, document, group.First[0], group.Column, Name(group.First, group.Column, group.Count)));

    private Text Name(List<ListRow> rows, int column, int count)
    {
        var (zh, en) = (string.Join("、", rows.Select(row => document.AddressOf(row, column).Local)), string.Join(", ", rows.Select(row =>
            document.AddressOf(row, column).Local)));
        return count == rows.Count ? new Text(zh, en) : new Text(
            string.Create(CultureInfo.InvariantCulture, $"{zh} 等 {count:N0} 格"),
            string.Create(CultureInfo.InvariantCulture, $"{en} and {count - rows.Count:N0} more"));
    }

    private sealed record Group(FindingKind Kind, int Column)
    {
        public List<ListRow> First { get; } = [];

        public int Count { get; set; }
    }
}
