namespace QualityReports.Domain.Checking;

/// <summary>A row that is there twice.</summary>
/// <param name="Kind">What it has in common with the earlier row: its number, or its identity.</param>
/// <param name="Column">The position in the form of the column that shows it, from 0.</param>
/// <param name="Earlier">The first row of these.</param>
internal sealed record Repetition(FindingKind Kind, int Column, ListRow Earlier);

/// <summary>Finds rows of a list that have the number of an earlier row, or name the same thing: their identity columns are equal once folded. Rows
/// are kept as numbers, and the few with equal hashes are read again to compare them: a list may be long.</summary>
internal sealed class RepeatedRows
{
    private readonly ListDocument _document;
    private readonly ListColumn[] _columns;
    private readonly CodeList?[] _choices;
    private readonly int _key;
    private readonly RowIdentity _identity;
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _identities;
    private readonly char[] _folded;
    private readonly char[] _foldedEarlier;
    private readonly IndicatorValue[] _earlier;

    /// <summary>Prepares the search in one list.</summary>
    /// <param name="choices">The code list of each column, in the form's order.</param>
    public RepeatedRows(ListDefinition list, ListDocument document, CodeList?[] choices)
    {
        (_document, _columns, _choices) = (document, [.. list.Columns], choices);
        _key = list.Key is { } key ? list.IndexOf(key) : -1;
        _identity = new RowIdentity(list);
        _identities = new Dictionary<int, int>(document.Rows.Count);
        _folded = new char[_identity.MaxLength];
        _foldedEarlier = new char[_folded.Length];
        _earlier = new IndicatorValue[_columns.Length];
    }

    /// <summary>Adds a row.</summary>
    /// <param name="index">Its index in the document.</param>
    /// <param name="values">Its answers, in the form's order.</param>
    /// <param name="faulty">Whether the row's cell has an error, for each column.</param>
    /// <returns>Null where no earlier row is like it.</returns>
    public Repetition? Add(int index, IndicatorValue[] values, bool[] faulty)
    {
        if (_key >= 0 && values[_key].Kind == ValueKind.Text && !_keys.TryAdd(values[_key].Content!, index))
            return new Repetition(FindingKinds.RowDuplicate, _key, _document.Rows[_keys[values[_key].Content!]]);
        return HasIdentity(values, faulty) && AddIdentity(index, values) is { } earlier
            ? new Repetition(FindingKinds.RowRepeated, _identity.Columns[0], _document.Rows[earlier])
            : null;
    }

    private bool HasIdentity(IndicatorValue[] values, bool[] faulty)
    {
        foreach (var column in _identity.Columns)
        {
            if (faulty[column])
                return false;
        }

        return _identity.IsIn(values);
    }

    // Rows with equal hashes and other identities have the next free numbers.
    private int? AddIdentity(int index, IndicatorValue[] values)
    {
        var folded = _identity.Fold(values, _folded);
        for (var hash = string.GetHashCode(folded, StringComparison.Ordinal); !_identities.TryAdd(hash, index); hash++)
        {
            ReadAgain(_document.Rows[_identities[hash]]);
            if (folded.SequenceEqual(_identity.Fold(_earlier, _foldedEarlier)))
                return _identities[hash];
        }

        return null;
    }

    private void ReadAgain(ListRow row)
    {
        foreach (var column in _identity.Columns)
            _earlier[column] = ValueReader.Read(row.Cells[column], _columns[column].Type, _choices[column]).Value;
    }
}
