namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Numbers that have come, a bit for each: as large as the largest of them, so that a small sheet takes little.</summary>
internal sealed class SeenNumbers
{
    private const int BitsPerWord = 64;

    private ulong[] _words = new ulong[4];
    private int _used;

    /// <summary>Takes a number, from 0.</summary>
    /// <returns>False where it came before.</returns>
    public bool Add(int number)
    {
        var word = number / BitsPerWord;
        if (word >= _words.Length)
            Array.Resize(ref _words, (word + 1) * 2);
        _used = Math.Max(_used, word + 1);
        var bit = 1UL << (number % BitsPerWord);
        var isNew = (_words[word] & bit) == 0;
        _words[word] |= bit;
        return isNew;
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        _words.AsSpan(0, _used).Clear();
        _used = 0;
    }
}
