namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads texts, plain or in formatted runs: a shared string's <c>si</c>, a cell's
/// <c>is</c>, or the <c>v</c> of a formula that comes to a text.</summary>
internal sealed class StringItem(PartReader reader, ReadingBudget budget)
{
    // Each character may be escaped as _xHHHH_.
    private const int MostRaw = ReadingLimits.CellCharacters * 7;

    private readonly TextBuffer _text = new(reader.Part);
    private char[] _characters = new char[256];
    private bool _isStruck;
    private bool _isRaised;
    private CellLook _look;

    /// <summary>Whether the element that was read by <see cref="ReadText"/> had nothing but text.</summary>
    public bool IsText { get; private set; }

    /// <summary>Reads the current element up to its end: its own text or that of its runs. Phonetic runs are reading aids, no text.</summary>
    /// <returns>The text; valid until the next one is read.</returns>
    public ReadOnlySpan<char> ReadRuns()
    {
        (_isStruck, _isRaised, _look) = (false, false, CellLook.Plain);
        if (reader.TryReadOnlyChild("t"u8, out var plain))
            return Finish(plain);
        _text.Clear(MostRaw);
        if (!reader.IsEmpty)
        {
            for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
            {
                if (reader.IsAt("t"u8))
                    reader.ReadText(_text);
                else if (reader.IsAt("strike"u8))
                    _isStruck |= reader.IsOn();
                else if (reader.IsAt("vertAlign"u8))
                    _isRaised |= reader.Attribute("val"u8) is not (null or "baseline");
                else if (!reader.IsAt("r"u8) && !reader.IsAt("rPr"u8))
                    reader.Skip();
            }
        }

        return Finish(_text.Bytes);
    }

    /// <summary>Reads the text of the current element up to its end.</summary>
    /// <returns>The text; valid until the next one is read.</returns>
    public ReadOnlySpan<char> ReadText()
    {
        (_isStruck, _isRaised, _look) = (false, false, CellLook.Plain);
        _text.Clear(MostRaw);
        IsText = reader.ReadText(_text);
        return Finish(_text.Bytes);
    }

    /// <summary>The text that was read last, with what its runs and characters say of its look.</summary>
    public CellContent Mark(CellContent text) => text.Marked(_isStruck, _isRaised).Looking(_look);

    private ReadOnlySpan<char> Finish(ReadOnlySpan<byte> bytes)
    {
        if (_characters.Length < bytes.Length)
            _characters = new char[bytes.Length * 2];
        ReadOnlySpan<char> text = _characters.AsSpan(0, Encoding.UTF8.GetChars(bytes, _characters));
        if (text.Contains("_x", StringComparison.Ordinal))
            text = EscapedText.Decode(text);
        if (text.Length > ReadingLimits.CellCharacters)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(reader.Part));
        budget.TakeText(text.Length);
        if (!HiddenMarks.HasNone(text))
        {
            _isStruck |= HiddenMarks.Strike(text);
            _look = HiddenMarks.Reorder(text) ? CellLook.Reordered : CellLook.Plain;
        }

        return text;
    }
}
