using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>References in texts and attributes: characters by number, and the five names that every document has (XML 1.0, 4.1 and 4.6). There are no others without a document type.</summary>
internal static class XmlReferences
{
    // &#x0010FFFF; is the longest that is not padded with zeros.
    private const int Longest = 64;

    /// <summary>Writes text with its references replaced.</summary>
    /// <param name="text">The text as it stands in the document.</param>
    /// <param name="isAttribute">Whether white space becomes a space, as in attributes; else only the end of a line becomes a line feed (2.11, 3.3.3).</param>
    /// <param name="output">Where it goes.</param>
    /// <returns>False where a reference is none.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> text, bool isAttribute, ArrayBufferWriter<byte> output)
    {
        for (int special; (special = isAttribute ? text.IndexOfAny("&\r\n\t"u8) : text.IndexOfAny((byte)'&', (byte)'\r')) >= 0;)
        {
            output.Write(text[..special]);
            text = text[special..];
            var length = text[0] == '&' ? DecodeReference(text, output) : DecodeSpace(text, isAttribute, output);
            if (length == 0)
                return false;
            text = text[length..];
        }

        output.Write(text);
        return true;
    }

    /// <summary>Writes text in which nothing has a meaning but the ends of lines.</summary>
    public static void CopyLines(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        for (int end; (end = text.IndexOf((byte)'\r')) >= 0;)
        {
            output.Write(text[..end]);
            text = text[(end + DecodeSpace(text[end..], isAttribute: false, output))..];
        }

        output.Write(text);
    }

    private static int DecodeSpace(ReadOnlySpan<byte> text, bool isAttribute, ArrayBufferWriter<byte> output)
    {
        output.Write(isAttribute ? " "u8 : "\n"u8);
        return text.StartsWith("\r\n"u8) ? "\r\n"u8.Length : 1;
    }

    // How long it is; 0 where it is none.
    private static int DecodeReference(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOf((byte)';');
        if (end < 0)
            return 0;
        var name = text[1..end];
        if (name.StartsWith("#"u8))
            return TryReadNumber(name[1..], output) ? end + 1 : 0;
        var meaning = NamedCharacter(name);
        output.Write(meaning);
        return meaning.IsEmpty ? 0 : end + 1;
    }

    private static ReadOnlySpan<byte> NamedCharacter(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("amp"u8) ? "&"u8
        : name.SequenceEqual("lt"u8) ? "<"u8
        : name.SequenceEqual("gt"u8) ? ">"u8
        : name.SequenceEqual("quot"u8) ? "\""u8
        : name.SequenceEqual("apos"u8) ? "'"u8
        : default;

    private static bool TryReadNumber(ReadOnlySpan<byte> number, ArrayBufferWriter<byte> output)
    {
        var isHex = number.StartsWith("x"u8);
        var digits = (isHex ? number[1..] : number).TrimStart((byte)'0');
        if (digits.IsEmpty || !Utf8Parser.TryParse(digits, out uint code, out var used, isHex ? 'x' : 'D') || used != digits.Length || !char.IsAsciiHexDigit((char)digits[0]))
            return false;
        if (!XmlBytes.IsCharacter(code))
            return false;
        output.Advance(new Rune(code).EncodeToUtf8(output.GetSpan(4)));
        return true;
    }
}
