using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Checking;

/// <summary>Collects the cells of a list in which something stands for an answer: one finding for each column and kind, which names the first cells.</summary>
internal sealed class Placeholders(ListDefinition list, ListDocument document)
{
    private const int MostNamed = 5;

    private readonly Dictionary<(FindingKind Kind, int Column), List<ListRow>> _first = [];
    private readonly Dictionary<(FindingKind Kind, int Column), int> _counts = [];

    /// <summary>The kind of finding about what a cell holds; null for an answer.</summary>
    /// <param name="isUnreadable">Whether it cannot be read as the type of its column.</param>
    /// <param name="isWanted">Whether an answer is required.</param>
    public static FindingKind? KindOf(CellContent cell, bool isUnreadable, bool isWanted) =>
        cell.Kind != CellKind.Text ? null
        : PlaceholderText.IsDitto(cell.Characters) ? FindingKinds.ValueNoAnswer
        : !PlaceholderText.IsPlaceholder(cell.Characters) ? null
        : isUnreadable ? FindingKinds.ValueNoAnswer
        : isWanted ? FindingKinds.ValuePlaceholder
        : null;

    /// <summary>Adds a cell.</summary>
    /// <param name="column">The column's position in the form, from 0.</param>
    public void Add(FindingKind kind, ListRow row, int column)
    {
        if (!_first.TryGetValue((kind, column), out var rows))
            _first[(kind, column)] = rows = [];
        if (rows.Count < MostNamed)
            rows.Add(row);
        _counts[(kind, column)] = _counts.GetValueOrDefault((kind, column)) + 1;
    }

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Describe() =>
        from pair in _first
        let cells = Name(pair.Value, pair.Key.Column, _counts[pair.Key])
        select ListChecker.Describe(pair.Key.Kind, list, document, pair.Value[0], pair.Key.Column, cells);

    private Text Name(List<ListRow> rows, int column, int count)
    {
        var (zh, en) = (string.Join("、", rows.Select(row => document.AddressOf(row, column).Local)), string.Join(", ", rows.Select(row =>
            document.AddressOf(row, column).Local)));
        return count == rows.Count ? new Text(zh, en) : new Text(
            string.Create(CultureInfo.InvariantCulture, $"{zh} 等 {count:N0} 格"),
            string.Create(CultureInfo.InvariantCulture, $"{en} and {count - rows.Count:N0} more"));
    }
}
