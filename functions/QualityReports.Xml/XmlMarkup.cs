namespace QualityReports.Xml;

/// <summary>Finds the ends of what is neither tag nor text: comments, processing instructions and sections of literal text (XML 1.0, 2.5 to 2.7).</summary>
internal static class XmlMarkup
{
    /// <summary>The result for markup that continues behind the bytes that have been read.</summary>
    public const int Unfinished = 0;

    /// <summary>The result for malformed markup.</summary>
    public const int Malformed = -1;

    /// <summary>The length of a comment, in which two hyphens may only be at the end.</summary>
    public static int LengthOfComment(ReadOnlySpan<byte> bytes)
    {
        var (start, end) = ("<!--"u8.Length, "-->"u8.Length);
        var length = bytes[start..].IndexOf("--"u8);
        if (length < 0 || bytes.Length < start + length + end)
            return Unfinished;
        return bytes[start + length + end - 1] == '>' ? start + length + end : Malformed;
    }

    /// <summary>The length of a section of literal text.</summary>
    public static int LengthOfSection(ReadOnlySpan<byte> bytes) => bytes.IndexOf("]]>"u8) is >= 0 and var end ? end + "]]>"u8.Length : Unfinished;

    /// <summary>The length of a processing instruction; of an XML declaration too.</summary>
    /// <param name="target">Its first word.</param>
    public static int LengthOfInstruction(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> target)
    {
        target = default;
        var end = bytes[2..].IndexOf("?>"u8);
        if (end < 0)
            return Unfinished;
        var content = bytes.Slice(2, end);
        target = content.IndexOfAny(" \t\r\n"u8) is >= 0 and var space ? content[..space] : content;
        return XmlBytes.IsName(target, out var colon) && colon < 0 ? end + 4 : Malformed;
    }
}
