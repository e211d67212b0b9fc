namespace QualityReports.Domain.Cells;

/// <summary>A cell of a workbook: sheet name, column and row, both from 1. Written as <c>表 Return!D31</c>.</summary>
/// <param name="Sheet">The sheet's name as its tab shows it.</param>
/// <param name="Column">1 to <see cref="MaxColumn"/>.</param>
/// <param name="Row">1 to <see cref="MaxRow"/>.</param>
public readonly record struct CellAddress(string Sheet, int Column, int Row)
{
    /// <summary>Columns of a worksheet (ECMA-376, SpreadsheetML).</summary>
    public const int MaxColumn = 16_384;

    /// <summary>Rows of a worksheet (ECMA-376, SpreadsheetML).</summary>
    public const int MaxRow = 1_048_576;

    private const int Letters = 26;

    /// <summary>The address within its sheet: <c>D31</c>.</summary>
    public string Local => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / Letters)
            name = (char)('A' + ((column - 1) % Letters)) + name;
        return name;
    }

    /// <summary>Reads <c>D31</c>, capitals only, without dollar signs.</summary>
    /// <returns>False where the text is no address or lies outside a worksheet.</returns>
    public static bool TryParseLocal(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        while (at < text.Length && char.IsAsciiLetterUpper(text[at]) && column <= MaxColumn)
            column = (column * Letters) + text[at++] - 'A' + 1;
        return column is >= 1 and <= MaxColumn
            && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= MaxRow;
    }

    /// <summary>Reads the written form; the local part follows the last exclamation mark.</summary>
    public static bool TryParse(string? text, out CellAddress address)
    {
        address = default;
        var mark = text?.LastIndexOf('!') ?? -1;
        if (mark <= 0 || !TryParseLocal(text.AsSpan(mark + 1), out var column, out var row))
            return false;
        address = new CellAddress(text![..mark], column, row);
        return true;
    }

    /// <summary>Reads an address that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static CellAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not the address of a cell.");

    /// <inheritdoc/>
    public override string ToString() => $"{Sheet}!{Local}";
}
