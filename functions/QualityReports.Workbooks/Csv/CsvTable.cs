namespace QualityReports.Workbooks.Csv;

/// <summary>The type of a column, in the words of the Table Schema (Frictionless Data).</summary>
public enum CsvType
{
    /// <summary>Text, codes among it: never a number, whatever its characters.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number with a point.</summary>
    Number,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    Boolean,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>An instant in UTC, <c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    DateTime,
}

/// <summary>A column of a CSV file.</summary>
/// <param name="Title">What it holds; null where the name says it.</param>
public sealed record CsvColumn(string Name, CsvType Type = CsvType.String, Text? Title = null)
{
    /// <summary>The unit of its figures; null without one.</summary>
    public Text? Unit { get; init; }

    /// <summary>Its only values, apart from a blank; null where there are others.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Whether it is never blank.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>A CSV file: its columns and rows.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Rows">For each row a value for each column; null is blank.</param>
public sealed record CsvTable(string File, Text Title, IReadOnlyList<CsvColumn> Columns, IEnumerable<IEnumerable<object?>> Rows)
{
    /// <summary>The columns that identify a row; empty where none do.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>The column with the code of a locality, a key of <c>localities.csv</c>; null without one.</summary>
    public string? Locality { get; init; }

    /// <summary>The file's bytes.</summary>
    public byte[] Write() => CsvFile.Write(Columns.Select(column => column.Name), Rows);
}
