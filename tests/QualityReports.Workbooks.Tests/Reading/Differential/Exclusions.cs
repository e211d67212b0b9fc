namespace QualityReports.Workbooks.Tests.Reading.Differential;

/// <summary>Features that the other programs lack or treat differently, each with its reason. Ours has none.</summary>
internal static class Exclusions
{
    /// <summary>Workbooks that a reader cannot read.</summary>
    public static (string Reader, Func<GeneratedBook, bool> Applies, string Reason)[] OfBooks { get; } =
    [
        ("ExcelDataReader", book => book.Strict, "gives no rows of a Strict workbook, without an error"),
        ("ClosedXML", book => book.Sheets.Any(cells => cells.Any(cell => cell.Format == GeneratedBook.ColourFormat)),
            "0.95 takes the d of a colour for a day, and throws where the number is none"),
    ];

    /// <summary>Cells that a reader reads differently, or a writer cannot write.</summary>
    public static (string Program, Func<GeneratedBook, GeneratedCell, bool> Applies, string Reason)[] OfCells { get; } =
    [
        ("written by ClosedXML", (_, cell) => cell.Kind == GeneratedKind.Error, "0.95 writes no error values"),
        ("written by ClosedXML", (_, cell) => cell is { Kind: GeneratedKind.Flag, IsFormula: true },
            "0.95 writes TRUE and FALSE that a formula computed as texts"),
        ("ClosedXML", (_, cell) => cell.Kind == GeneratedKind.Error, "0.95 gives nothing for an error value"),
        ("ClosedXML", (_, cell) => cell is { Kind: GeneratedKind.Number, IsFormula: true }, "0.95 gives a cached number as text"),
        ("ClosedXML", (book, cell) => book.Inline && cell.Text.Contains("_x", StringComparison.Ordinal),
            "0.95 does not decode _xHHHH_ in a text within the cell"),
        ("MiniExcel", (_, cell) => cell.Kind == GeneratedKind.Error, "gives an error value as text"),
        ("MiniExcel", (book, cell) => book.Date1904 && cell.Kind == GeneratedKind.Day, "counts days from 1900 whatever the workbook says"),
        ("ExcelDataReader", (_, cell) => cell.Kind == GeneratedKind.Error, "3.6 gives nothing for an error value"),
    ];
}
