namespace QualityReports.Samples;

/// <summary>Writes rows of a list in the form's order of columns; columns that the form does not have are omitted.</summary>
internal sealed class ListWriter(FormEdition form, ListDefinition list)
{
    /// <summary>A row of column codes and cells.</summary>
    public CellContent[] Row(params ReadOnlySpan<(string Column, CellContent Content)> cells)
    {
        var row = new CellContent[list.Columns.Count];
        foreach (var (column, content) in cells)
        {
            if (list.IndexOf(column) is var at and >= 0)
                row[at] = content;
        }

        return row;
    }

    /// <summary>The label of a code of a column's code list, in both languages.</summary>
    public CellContent Choice(string column, string code) =>
        list.IndexOf(column) is var at and >= 0 && list.Columns[at].CodeList is { } name && form.CodeListOf(name).Find(code) is { } item
            ? CellContent.OfText(item.Label.Both)
            : CellContent.OfText(code);

    /// <summary>Text, or a blank cell.</summary>
    public static CellContent Text(string? text) => text is null ? CellContent.Blank : CellContent.OfText(text);

    /// <summary>A day, or a blank cell.</summary>
    public static CellContent Date(DateOnly? day) => day is { } value ? CellContent.OfDate(value) : CellContent.Blank;

    /// <summary>Money from hundredths of 万元, or a blank cell.</summary>
    public static CellContent Money(long? hundredths) => hundredths is { } value ? CellContent.OfNumber(value / 100m) : CellContent.Blank;
}
