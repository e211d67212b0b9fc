namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>What a cell's <c>t</c> attribute says (ECMA-376, ST_CellType).</summary>
internal enum CellType : byte
{
    /// <summary><c>n</c>, or none.</summary>
    Number,

    /// <summary><c>s</c>: a position in the table of texts.</summary>
    Shared,

    /// <summary><c>str</c>: the text that a formula comes to.</summary>
    Text,

    /// <summary><c>inlineStr</c>: a text in the cell.</summary>
    Inline,

    /// <summary><c>b</c>.</summary>
    Boolean,

    /// <summary><c>e</c>.</summary>
    Error,

    /// <summary><c>d</c>: a day as ISO 8601 writes it.</summary>
    IsoDate,

    /// <summary>One that does not exist.</summary>
    Unknown,
}

/// <summary>Reads <see cref="CellType"/>.</summary>
internal static class CellTypes
{
    public static CellType Parse(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("s"u8) ? CellType.Shared
        : type.SequenceEqual("str"u8) ? CellType.Text
        : type.SequenceEqual("inlineStr"u8) ? CellType.Inline
        : type.SequenceEqual("b"u8) ? CellType.Boolean
        : type.SequenceEqual("e"u8) ? CellType.Error
        : type.SequenceEqual("d"u8) ? CellType.IsoDate
        : type.SequenceEqual("n"u8) ? CellType.Number
        : CellType.Unknown;
}
