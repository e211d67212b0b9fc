namespace QualityReports.Domain.Reports.Lists;

/// <summary>A stored row whose answers are read by column name.</summary>
internal readonly struct NamedRow(ListDefinition columns, ListRecord record)
{
    /// <summary>The locality's code.</summary>
    public string Locality => record.Locality.ToString();

    /// <summary>The row's first cell.</summary>
    public CellAddress Cell => record.Cell;

    /// <summary>The answer of a column.</summary>
    public IndicatorValue this[string column] => record.Values[columns.IndexOf(column)];

    /// <summary>The text or code of a column; empty where it is blank.</summary>
    public string TextOf(string column) => this[column].ToString();

    /// <summary>The day of a column; null where there is none.</summary>
    public DateOnly? DayOf(string column) => this[column] is { Kind: ValueKind.Date } value ? value.Day : null;

    /// <summary>The figure of a column; null where there is none.</summary>
    public decimal? AmountOf(string column) => this[column] is { IsNumber: true } value ? value.Amount : null;
}
