using QualityReports.Xml;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Gathers a text that stands in one piece or in several, as UTF-8; used again for the next.</summary>
internal sealed class TextBuffer(string part)
{
    private const int BytesPerCharacter = 3;

    private readonly ByteBuffer _buffer = new();
    private int _most;

    /// <summary>What was gathered; valid until more is.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.Bytes;

    /// <summary>Begins a text.</summary>
    /// <param name="most">About how many characters it may have: as many bytes are taken as those may need.</param>
    public void Clear(int most)
    {
        _buffer.Clear();
        _most = most * BytesPerCharacter;
    }

    /// <summary>Adds a piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (_buffer.Length + piece.Length > _most)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(part));
        _buffer.Append(piece);
    }
}
