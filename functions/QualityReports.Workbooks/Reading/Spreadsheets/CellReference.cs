namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the <c>r</c> attributes of rows and cells; a number beyond a worksheet never reaches whoever would allocate by it.</summary>
internal static class CellReference
{
    private const int Letters = 26;
    private const int Digits = 10;

    /// <summary>Reads <c>D31</c>.</summary>
    public static (int Column, int Row) Parse(string part, ReadOnlySpan<byte> text)
    {
        var column = 0;
        var at = 0;
        for (; at < text.Length && text[at] is >= (byte)'A' and <= (byte)'Z'; at++)
        {
            column = (column * Letters) + text[at] - 'A' + 1;
            CheckColumn(column);
        }

        return column > 0 ? (column, ParseRow(part, text[at..])) : throw Bad(part, text);
    }

    /// <summary>Reads a row's number.</summary>
    public static int ParseRow(string part, ReadOnlySpan<byte> text)
    {
        var row = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
                throw Bad(part, text);
            row = (row * Digits) + c - '0';
            CheckRow(row);
        }

        return row > 0 ? row : throw Bad(part, text);
    }

    public static void CheckRow(int row)
    {
        if (row > ReadingLimits.Rows)
            throw UnreadableFileException.TooLarge(ReadingTexts.Rows);
    }

    public static void CheckColumn(int column)
    {
        if (column > ReadingLimits.Columns)
            throw UnreadableFileException.TooLarge(ReadingTexts.Columns);
    }

    private static UnreadableFileException Bad(string part, ReadOnlySpan<byte> text) =>
        UnreadableFileException.Corrupt(ReadingTexts.BadContent(part, $"r=\"{Encoding.UTF8.GetString(text)}\""));
}
