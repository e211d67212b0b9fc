namespace QualityReports.Workbooks.Reading;

/// <summary>What the reading of one file has used up of the limits that hold for the file as a whole.</summary>
internal sealed class ReadingBudget(CancellationToken cancellation)
{
    private long _characters;
    private int _cells;

    /// <summary>Bytes inflated so far.</summary>
    public long Inflated { get; private set; }

    public void TakeInflated(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        Inflated += bytes;
        if (Inflated > ReadingLimits.InflatedBytes)
            throw UnreadableFileException.TooLarge(ReadingTexts.InflatedBytes);
    }

    public void TakeCell()
    {
        if (++_cells > ReadingLimits.Cells)
            throw UnreadableFileException.TooLarge(ReadingTexts.Cells);
    }

    public void TakeText(int characters)
    {
        _characters += characters;
        if (_characters > ReadingLimits.TextCharacters)
            throw UnreadableFileException.TooLarge(ReadingTexts.TextCharacters);
    }
}
