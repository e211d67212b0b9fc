using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace QualityReports.Xml;

/// <summary>
/// Holds a piece of a document: valid UTF-8 without characters that no document may have. Reading more drops the bytes before the position, and grows those
/// behind it until the next tag is complete or the run between two tags is too long.
/// </summary>
/// <param name="document">The document's name.</param>
/// <param name="most">How many bytes may lie between two tags, or be one.</param>
internal sealed class XmlWindow(string document, Stream content, int most) : IDisposable
{
    private const int Size = 32 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _position;
    private int _sound;
    private int _filled;
    private long _givenUp;
    private Exception? _fault;

    /// <summary>The document's name.</summary>
    public string Document { get; } = document;

    /// <summary>The bytes behind the position; valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_position, _sound - _position);

    /// <summary>The number of bytes of the document before the position.</summary>
    public long Offset => _givenUp + _position;

    /// <summary>Moves the position.</summary>
    public void Advance(int bytes) => _position += bytes;

    /// <summary>Bytes before the position, by their distance from it.</summary>
    public ReadOnlySpan<byte> Behind(int distance, int length) => _buffer.AsSpan(_position - distance, length);

    /// <summary>Reads more behind what is there.</summary>
    /// <returns>False at the end of the document.</returns>
    public bool Fill()
    {
        if (_fault is not null)
            throw _fault;
        MakeRoom();
        var count = content.Read(_buffer.AsSpan(_filled));
        if (count == 0)
            return _sound == _filled ? false : throw new DecoderFallbackException();
        _filled += count;
        CheckNew();
        return true;
    }

    /// <summary>The fault at the position.</summary>
    public XmlFaultException Fault(XmlFault kind) => new(Document, kind, Offset);

    public void Dispose()
    {
        content.Dispose();
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void MakeRoom()
    {
        var kept = _filled - _position;
        if (kept > most)
            throw Fault(XmlFault.TooLarge);
        var old = _buffer;
        if (kept > old.Length / 2)
            _buffer = ArrayPool<byte>.Shared.Rent(old.Length * 2);
        old.AsSpan(_position, kept).CopyTo(_buffer);
        if (old != _buffer)
            ArrayPool<byte>.Shared.Return(old);
        _givenUp += _position;
        (_sound, _filled, _position) = (_sound - _position, kept, 0);
    }

    // A fault is reported when all bytes before it have been read, because they may have an earlier one.
    private void CheckNew()
    {
        var added = _buffer.AsSpan(_sound, LengthOfWhole(_buffer.AsSpan(_sound, _filled - _sound)));
        if (!Utf8.IsValid(added))
            _fault = new DecoderFallbackException();
        var sound = _fault is null ? added : added[..LengthOfSound(added)];
        if (XmlBytes.IndexOfForbidden(sound) is >= 0 and var forbidden)
        {
            _fault = new XmlFaultException(Document, XmlFault.Malformed, Offset + _sound - _position + forbidden);
            sound = sound[..forbidden];
        }

        _sound += sound.Length;
        if (sound.IsEmpty && _fault is not null)
            throw _fault;
    }

    // Leaves out the first bytes of a character that has not been read as a whole.
    private static int LengthOfWhole(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var last = bytes[^back];
            if (last < 0x80)
                break;
            if (last >= 0xC0)
                return (last >= 0xF0 ? 4 : last >= 0xE0 ? 3 : 2) > back ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }

    private static int LengthOfSound(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }
}
