namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The workbook's table of texts; cells refer to them by position.</summary>
internal sealed class SharedStrings
{
    // Pages instead of one list, which would be copied each time that it grows; each below the size of what the collector calls large.
    private const int Page = 4096;

    private readonly List<CellContent[]> _pages = [];
    private int _count;

    /// <summary>Reads the table; a workbook without texts has none.</summary>
    /// <param name="part">The part that has it; null for none.</param>
    /// <param name="texts">Where the texts are kept.</param>
    public static SharedStrings Read(Package package, string? part, TextPool texts)
    {
        var result = new SharedStrings();
        if (part is null)
            return result;
        using var reader = PartReader.Open(package, part);
        var item = new StringItem(reader, package.Budget);
        while (reader.ReadElement())
        {
            if (reader.Depth != 1 || !reader.IsAt("si"u8))
                continue;
            if (result._count == ReadingLimits.Cells)
                throw UnreadableFileException.TooLarge(ReadingTexts.Cells);
            result.Add(item.Mark(texts.Add(item.ReadRuns())));
        }

        return result;
    }

    /// <summary>Finds the text of a cell.</summary>
    /// <param name="position">The cell's value: a position, from 0.</param>
    /// <returns>False where the table has no such position.</returns>
    public bool TryFind(ReadOnlySpan<byte> position, out CellContent text)
    {
        var digits = position.Trim(" \t\r\n"u8);
        var index = digits.IsEmpty ? _count : 0;
        for (var i = 0; i < digits.Length && index < _count; i++)
            index = digits[i] is >= (byte)'0' and <= (byte)'9' ? (index * 10) + digits[i] - '0' : _count;
        text = index < _count ? _pages[index / Page][index % Page] : default;
        return index < _count;
    }

    private void Add(CellContent text)
    {
        if (_count == _pages.Count * Page)
            _pages.Add(new CellContent[Page]);
        _pages[^1][_count++ % Page] = text;
    }
}
