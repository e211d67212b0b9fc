using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Checking;

/// <summary>A row that is there twice.</summary>
/// <param name="Kind">What it has in common with the earlier row: its number, or its identity.</param>
/// <param name="Column">The position in the form of the column that shows it, from 0.</param>
/// <param name="Earlier">The first row of these.</param>
internal sealed record Repetition(FindingKind Kind, int Column, ListRow Earlier);

/// <summary>Finds rows of a list that have the number of an earlier row, or name the same thing: their identity columns are equal once folded. Rows are kept as
/// numbers, and the few with equal hashes are read again to compare them: a list may be long.</summary>
internal sealed class RepeatedRows
{
    private const char Separator = '\u001F';

    private readonly ListDocument _document;
    private readonly ListColumn[] _columns;
    private readonly CodeList?[] _choices;
    private readonly int _key;
    private readonly int[] _identity;
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
        _identity = new int[list.Identity.Count];
        for (var i = 0; i < _identity.Length; i++)
            _identity[i] = list.IndexOf(list.Identity[i]);
        _identities = new Dictionary<int, int>(document.Rows.Count);
        _folded = new char[(ValueReader.MaxTextLength + 1) * _identity.Length];
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
            ? new Repetition(FindingKinds.RowRepeated, _identity[0], _document.Rows[earlier])
            : null;
    }

    private bool HasIdentity(IndicatorValue[] values, bool[] faulty)
    {
        foreach (var column in _identity)
        {
            if (faulty[column] || values[column].Kind is ValueKind.Blank or ValueKind.NotApplicable)
                return false;
        }

        return _identity.Length > 0;
    }

    // Rows with equal hashes and other identities have the next free numbers.
    private int? AddIdentity(int index, IndicatorValue[] values)
    {
        var folded = Fold(values, _folded);
        for (var hash = string.GetHashCode(folded, StringComparison.Ordinal); !_identities.TryAdd(hash, index); hash++)
        {
            ReadAgain(_document.Rows[_identities[hash]]);
            if (folded.SequenceEqual(Fold(_earlier, _foldedEarlier)))
                return _identities[hash];
        }

        return null;
    }

    private void ReadAgain(ListRow row)
    {
        foreach (var column in _identity)
            _earlier[column] = ValueReader.Read(row.Cells[column], _columns[column].Type, _choices[column]).Value;
    }

    private ReadOnlySpan<char> Fold(IndicatorValue[] values, char[] into)
    {
        var length = 0;
        foreach (var column in _identity)
        {
            length += Fold(values[column], _columns[column].Type, into.AsSpan(length, ValueReader.MaxTextLength));
            into[length++] = Separator;
        }

        return into.AsSpan(0, length);
    }

    private static int Fold(IndicatorValue value, ColumnType type, Span<char> into)
    {
        // One row may have an enterprise's 18 characters and the other the 9 within them.
        if (type == ColumnType.EnterpriseCode)
            return FoldedText.Fold(EnterpriseCode.OrganizationOf(value.Characters), into);
        return value.Kind is ValueKind.Text or ValueKind.Choice ? FoldedText.Fold(value.Characters, into)
            : value.Number.TryFormat(into, out var length, default, CultureInfo.InvariantCulture) ? length
            : 0;
    }
}
