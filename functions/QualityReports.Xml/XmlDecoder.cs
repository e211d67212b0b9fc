using System.Buffers.Text;
using System.Text;

namespace QualityReports.Xml;

/// <summary>
/// Replaces references in texts and attributes: numbers of characters, and the five predefined names (XML 1.0, 4.1 and 4.6). Other names need a document
/// type, which the scanner refuses.
/// </summary>
internal sealed class XmlDecoder
{
    // &#x0010FFFF; is the longest that is not padded with zeros.
    private const int Longest = 64;

    private readonly ByteBuffer _output = new();

    /// <summary>The last decoded text; valid until the next call.</summary>
    public ReadOnlySpan<byte> Written => _output.Bytes;

    /// <summary>Replaces the references of a text.</summary>
    /// <param name="text">The bytes of the document.</param>
    /// <param name="isAttribute">Whether white space becomes a space, as in attributes; else only the end of a line becomes a line feed (2.11, 3.3.3).</param>
    /// <returns>False if a reference is malformed or has an unknown name.</returns>
    public bool TryDecode(ReadOnlySpan<byte> text, bool isAttribute)
    {
        _output.Clear();
        for (int special; (special = isAttribute ? text.IndexOfAny("&\r\n\t"u8) : text.IndexOfAny((byte)'&', (byte)'\r')) >= 0;)
        {
            _output.Append(text[..special]);
            text = text[special..];
            var length = text[0] == '&' ? DecodeReference(text) : DecodeSpace(text, isAttribute);
            if (length == 0)
                return false;
            text = text[length..];
        }

        _output.Append(text);
        return true;
    }

    /// <summary>Copies literal text, in which only the ends of lines are replaced.</summary>
    public void CopyLines(ReadOnlySpan<byte> text)
    {
        _output.Clear();
        for (int end; (end = text.IndexOf((byte)'\r')) >= 0;)
        {
            _output.Append(text[..end]);
            text = text[(end + DecodeSpace(text[end..], isAttribute: false))..];
        }

        _output.Append(text);
    }

    private int DecodeSpace(ReadOnlySpan<byte> text, bool isAttribute)
    {
        _output.Append(isAttribute ? " "u8 : "\n"u8);
        return text.StartsWith("\r\n"u8) ? "\r\n"u8.Length : 1;
    }

    // The length of the reference; 0 if it is malformed.
    private int DecodeReference(ReadOnlySpan<byte> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOf((byte)';');
        if (end < 0)
            return 0;
        var name = text[1..end];
        if (name.StartsWith("#"u8))
            return TryReadNumber(name[1..]) ? end + 1 : 0;
        var meaning = NamedCharacter(name);
        _output.Append(meaning);
        return meaning.IsEmpty ? 0 : end + 1;
    }

    private static ReadOnlySpan<byte> NamedCharacter(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("amp"u8) ? "&"u8
        : name.SequenceEqual("lt"u8) ? "<"u8
        : name.SequenceEqual("gt"u8) ? ">"u8
        : name.SequenceEqual("quot"u8) ? "\""u8
        : name.SequenceEqual("apos"u8) ? "'"u8
        : default;

    private bool TryReadNumber(ReadOnlySpan<byte> number)
    {
        var isHex = number.StartsWith("x"u8);
        var digits = (isHex ? number[1..] : number).TrimStart((byte)'0');
        if (digits.IsEmpty || !Utf8Parser.TryParse(digits, out uint code, out var used, isHex ? 'x' : 'D') || used != digits.Length
            || !char.IsAsciiHexDigit((char)digits[0]))
            return false;
        if (!XmlBytes.IsCharacter(code))
            return false;
        Span<byte> character = stackalloc byte[4];
        _output.Append(character[..new Rune(code).EncodeToUtf8(character)]);
        return true;
    }
}
