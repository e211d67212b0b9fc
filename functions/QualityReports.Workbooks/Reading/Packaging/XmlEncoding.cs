namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>Decides how a part is decoded: UTF-8 and UTF-16 alone, as ECMA-376 part 2 has it, and strictly.</summary>
internal static partial class XmlEncoding
{
    /// <summary>How many bytes of a part are enough to decide.</summary>
    public const int HeadLength = 1024;

    /// <summary>UTF-8 as it must be: a byte that is none is a fault.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    [GeneratedRegex("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"'](?<name>[^\"'>]*)[\"']", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration { get; }

    /// <summary>The encoding of a part by its first bytes and its declaration.</summary>
    public static Encoding Detect(string part, ReadOnlySpan<byte> head)
    {
        // So begin nearly all.
        if ((head.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\""u8) || head.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\""u8))
            && head.IndexOf("?>"u8) > 0)
            return Utf8;
        // The marks of UTF-32 begin like those of UTF-16.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])
            || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])
            || head.StartsWith((ReadOnlySpan<byte>)[0x3C, 0, 0, 0])
            || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 0x3C]))
            throw Refuse(part, "UTF-32");
        // Neither needs a declaration to be told: the mark and the escaped < of UTF-7, and EBCDIC's <?xml.
        if (head.StartsWith("+/v"u8) || head.StartsWith("+ADw-"u8))
            throw Refuse(part, "UTF-7");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x6F, 0xA7, 0x94]))
            throw Refuse(part, "EBCDIC");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0x3C, 0]))
            return CheckDeclared(part, LittleEndian, head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0x3C]))
            return CheckDeclared(part, BigEndian, head);
        return CheckDeclared(part, Utf8, head);
    }

    private static Encoding CheckDeclared(string part, Encoding encoding, ReadOnlySpan<byte> head)
    {
        // Latin-1 takes any byte, and leaves the declaration's ASCII as it is; of UTF-16 the zeros go.
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF');
        // A declaration that goes on beyond all sense hides what it declares.
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && !text.Contains("?>", StringComparison.Ordinal) && head.Length >= HeadLength)
            throw Refuse(part, "?");
        var declared = Declaration.Match(text).Groups["name"].Value;
        return declared.Length == 0 || IsTaken(declared) ? encoding : throw Refuse(part, declared);
    }

    private static bool IsTaken(string name) => name.ToUpperInvariant() is "UTF-8" or "UTF8" or "UTF-16" or "UTF-16LE" or "UTF-16BE" or "US-ASCII" or "ASCII";

    private static UnreadableFileException Refuse(string part, string encoding) =>
        UnreadableFileException.Of(FindingKinds.FileUnsafeXml, ReadingTexts.EncodingOf(part, encoding));
}
