namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>Gathers a text that stands in one piece or in several, as UTF-8; used again for the next.</summary>
/// <param name="part">The part that is read.</param>
internal sealed class TextBuffer(string part)
{
    private const int BytesPerCharacter = 3;

    private byte[] _bytes = new byte[256];
    private int _length;
    private int _most;

    /// <summary>What was gathered; valid until more is.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Begins a text.</summary>
    /// <param name="most">About how many characters it may have: as many bytes are taken as those may need.</param>
    public void Clear(int most) => (_length, _most) = (0, most * BytesPerCharacter);

    /// <summary>Adds a piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (_length + piece.Length > _most)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellCharacters(part));
        if (_length + piece.Length > _bytes.Length)
            Array.Resize(ref _bytes, (_length + piece.Length) * 2);
        piece.CopyTo(_bytes.AsSpan(_length));
        _length += piece.Length;
    }
}
