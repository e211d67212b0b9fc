namespace QualityReports.Domain.Returns;

/// <summary>A return after its checks.</summary>
/// <param name="IsNil">Whether it is a nil return.</param>
/// <param name="Values">The answers that are not blank.</param>
/// <param name="Entries">The entry cell of every indicator found.</param>
/// <param name="Findings">The findings, in the order in which they are listed.</param>
public sealed record CheckedReturn(
    FormEdition Form,
    bool IsNil,
    IReadOnlyDictionary<IndicatorCode, IndicatorValue> Values,
    IReadOnlyDictionary<IndicatorCode, LocatedCell> Entries,
    IReadOnlyDictionary<string, ListDocument> Lists,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The cell of an answer; null where there is none.</summary>
    public CellAddress? CellOf(IndicatorCode code) => Values.ContainsKey(code) ? Entries[code].Address : null;

    /// <summary>The rows of a list with their meaning, read one by one: a list may be long.</summary>
    /// <param name="list">The list's definition.</param>
    public IEnumerable<CheckedRow> RowsOf(ListDefinition list)
    {
        if (!Lists.TryGetValue(list.Code, out var document))
            yield break;
        foreach (var row in document.Rows)
        {
            var values = new IndicatorValue[list.Columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = ValueOf(list, row, i);
            yield return new CheckedRow(row.Number, document.AddressOf(row, 0), values);
        }
    }

    /// <summary>The identities of a list's rows: for each its values in the identity columns, in order. Other cells are not read.</summary>
    /// <param name="list">The list's definition.</param>
    public IEnumerable<IReadOnlyList<string>> IdentitiesOf(ListDefinition list)
    {
        int[] columns = [.. list.Identity.Select(list.IndexOf)];
        return Lists.TryGetValue(list.Code, out var document)
            ? document.Rows.Select(row => columns.Select(column => ValueOf(list, row, column).ToString()).ToArray())
            : [];
    }

    private IndicatorValue ValueOf(ListDefinition list, ListRow row, int column) =>
        ValueReader.Read(row.Cells[column], list.Columns[column].Type, list.Columns[column].CodeList is { } name ? Form.CodeListOf(name) : null).Value;
}

/// <summary>A row of a list with its meaning.</summary>
/// <param name="Number">Its row in the sheet.</param>
/// <param name="Address">Its first cell.</param>
/// <param name="Values">An answer for each column of the form, in the form's order.</param>
public sealed record CheckedRow(int Number, CellAddress Address, IReadOnlyList<IndicatorValue> Values);
