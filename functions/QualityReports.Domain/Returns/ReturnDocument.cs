namespace QualityReports.Domain.Returns;

/// <summary>A return as its workbook states it, before the checks: entries by their codes, list rows by their headings.</summary>
/// <param name="Form">The edition that the workbook was made from.</param>
/// <param name="Identity">The identity that the file states.</param>
/// <param name="Nil">The nil box; null where its row is missing.</param>
/// <param name="Entries">The entry cell of every indicator found.</param>
public sealed record ReturnDocument(
    FormEdition Form,
    FormIdentity Identity,
    LocatedCell? Nil,
    IReadOnlyDictionary<IndicatorCode, LocatedCell> Entries,
    IReadOnlyDictionary<string, ListDocument> Lists)
{
    /// <summary>The texts above the tables and of the guide, and the heading of the answers: what the sheets say of locality and period.</summary>
    public IReadOnlyList<LocatedCell> Titles { get; init; } = [];

    /// <summary>The page headers and footers of the sheets.</summary>
    public IReadOnlyList<PageText> PageTexts { get; init; } = [];
}

/// <summary>One text of a sheet's page header or footer.</summary>
public sealed record PageText(string Sheet, string Text);

/// <summary>The content of the hidden sheet <c>_form</c>, as text.</summary>
/// <param name="Province">The province's code.</param>
/// <param name="Locality">The locality's code.</param>
public sealed record FormIdentity(string Edition, string? Province, string? Locality, string? Period)
{
    /// <summary>The source of the workbook; null where it names none.</summary>
    public MadeFrom? MadeFrom { get; init; }
}

/// <summary>A cell with its address.</summary>
/// <param name="MergedInto">The cell that the sheet shows instead of it, where it is merged with others; null otherwise.</param>
public sealed record LocatedCell(CellAddress Address, CellContent Content, CellAddress? MergedInto = null);

/// <summary>A list as its sheet states it.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Columns">For each column of the form, in the form's order, its column in the sheet, from 1.</param>
/// <param name="Rows">The rows that are not empty, in the sheet's order.</param>
/// <param name="Merged">Its cells that merged ranges cover; null where there are none.</param>
public sealed record ListDocument(string Sheet, IReadOnlyList<int> Columns, IReadOnlyList<ListRow> Rows, MergedCells? Merged = null)
{
    /// <summary>The address of a cell.</summary>
    /// <param name="column">The column's position in the form, from 0.</param>
    public CellAddress AddressOf(ListRow row, int column) => new(Sheet, Columns[column], row.Number);
}

/// <summary>A row of a list.</summary>
/// <param name="Number">Its row in the sheet, from 1.</param>
/// <param name="Cells">A cell for each column of the form, in the form's order.</param>
public readonly record struct ListRow(int Number, ArraySegment<CellContent> Cells);

/// <summary>The result of reading a file: a document, or the findings that refuse it.</summary>
/// <param name="Document">The document; null where the file was refused.</param>
public sealed record ReadResult(ReturnDocument? Document, IReadOnlyList<Findings.Finding> Findings);
