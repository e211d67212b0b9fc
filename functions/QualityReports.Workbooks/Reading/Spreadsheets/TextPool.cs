namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The texts of a workbook. Equal ones may be kept once: programs that write texts into the cells repeat the name of a category in every
/// row. Each place remembers the text that came last, so that its size never grows.</summary>
internal sealed class TextPool
{
    // Below the size of what the collector calls large.
    private const int Places = 2048;
    private const int FirstChunk = 4 * 1024;
    private const int LargestChunk = 512 * 1024;

    private readonly Chunks<char> _characters = new(FirstChunk, LargestChunk);
    private CellContent[]? _known;

    /// <summary>Keeps a text.</summary>
    public CellContent Add(ReadOnlySpan<char> text)
    {
        var room = _characters.Peek(text.Length);
        text.CopyTo(room);
        _characters.Take(text.Length);
        return CellContent.OfText(room.Array!, room.Offset, room.Count);
    }

    /// <summary>Keeps a text, unless it is known.</summary>
    public CellContent Share(ReadOnlySpan<char> text)
    {
        _known ??= new CellContent[Places];
        ref var known = ref _known[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        if (!text.SequenceEqual(known.Characters))
            known = Add(text);
        return known;
    }
}
