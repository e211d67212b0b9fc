namespace QualityReports.Xml;

/// <summary>Collects bytes piece by piece, in memory that the next text uses again.</summary>
public sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes; valid until the next call of <see cref="Append"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Removes all bytes.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds bytes behind the last.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (Length + piece.Length > _bytes.Length)
            Array.Resize(ref _bytes, (Length + piece.Length) * 2);
        piece.CopyTo(_bytes.AsSpan(Length));
        Length += piece.Length;
    }
}
