using System.Text;
using QualityReports.Workbooks.Reading.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads a text, plain or in formatted runs: a shared string's <c>si</c> or a cell's <c>is</c>.</summary>
internal sealed class StringItem(PartReader reader, ReadingBudget budget)
{
    // Each character may be escaped as _xHHHH_.
    private const int MostRaw = ReadingLimits.CellCharacters * 7;

    private readonly StringBuilder _text = new();
    private readonly TextPool _pool = new();

    /// <summary>Reads the current element up to its end: its own text or that of its runs. Phonetic runs are reading aids, no text.</summary>
    public string ReadRuns()
    {
        _text.Clear();
        if (!reader.IsEmpty)
        {
            for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
            {
                if (reader.IsAt("t"))
                    reader.ReadText(_text, MostRaw);
                else if (!reader.IsAt("r"))
                    reader.Skip();
            }
        }

        return Finish();
    }

    /// <summary>Reads the text of the current element up to its end.</summary>
    public string ReadText()
    {
        _text.Clear();
        reader.ReadText(_text, MostRaw);
        return Finish();
    }

    /// <summary>Reads the characters of the current element as they stand, for values that are no text.</summary>
    public string ReadRaw()
    {
        _text.Clear();
        reader.ReadText(_text, ReadingLimits.CellCharacters);
        return _text.ToString();
    }

    private string Finish()
    {
        var text = EscapedText.Decode(_text);
        if (text.Length > ReadingLimits.CellCharacters)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(reader.Part));
        budget.TakeText(text.Length);
        return _pool.Share(text);
    }
}
