namespace QualityReports.Domain.Reports.Lists;

/// <summary>Reads the identity of the stored rows of one list. One object serves one thread.</summary>
internal sealed class ItemIdentity(FormEdition form, ListDefinition list)
{
    private readonly RowIdentity _identity = new(list);
    private readonly IndicatorValue[] _values = new IndicatorValue[list.Columns.Count];
    private readonly CodeList?[] _choices = [.. list.Columns.Select(column => column.CodeList is { } name ? form.CodeListOf(name) : null)];

    public ListDefinition List => list;

    /// <summary>128 bits of a hash of a row's identity.</summary>
    /// <returns>False where one of its columns has no answer.</returns>
    public bool TryHash(ListRecord record, out UInt128 hash)
    {
        foreach (var column in _identity.Columns)
            _values[column] = record.Values[column];
        var isIn = _identity.IsIn(_values);
        hash = isIn ? _identity.HashOf(_values) : default;
        return isIn;
    }

    /// <summary>The identity as written, a choice by its Chinese label, shortened as a finding quotes it.</summary>
    public string Print(ListRecord record)
    {
        var written = string.Join(' ', _identity.Columns.Select(column => Print(record.Values[column], column)));
        return written.Length <= Finding.MaxFoundLength ? written : $"{written[..(Finding.MaxFoundLength - 1)]}…";
    }

    private string Print(IndicatorValue value, int column) =>
        (value.Kind == ValueKind.Choice ? _choices[column]?.Find(value.Content!)?.Label.Zh : null) ?? value.ToString();
}
