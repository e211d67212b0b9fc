namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>Bytes that are gathered piece by piece, and used again for the next time.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>What was gathered; valid until more is.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds a piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (Length + piece.Length > _bytes.Length)
            Array.Resize(ref _bytes, (Length + piece.Length) * 2);
        piece.CopyTo(_bytes.AsSpan(Length));
        Length += piece.Length;
    }
}
