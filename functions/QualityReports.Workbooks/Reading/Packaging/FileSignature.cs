namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>Says what a file that is no zip package seems to be, by its first bytes.</summary>
internal static class FileSignature
{
    /// <summary>How many bytes of the beginning are looked at.</summary>
    public const int HeadLength = 4096;

    private const int ExcelLockLength = 165;
    private const int LongestLockName = 54;
    private const int LongestOtherLock = 512;

    private static readonly (byte[] Magic, Text Kind)[] Known =
    [
        ("%PDF"u8.ToArray(), ReadingTexts.Pdf),
        ([0x89, .. "PNG"u8], ReadingTexts.Picture),
        ([0xFF, 0xD8, 0xFF], ReadingTexts.Picture),
        ("GIF8"u8.ToArray(), ReadingTexts.Picture),
        ("II*\0"u8.ToArray(), ReadingTexts.Picture),
        ("MM\0*"u8.ToArray(), ReadingTexts.Picture),
        ("RIFF"u8.ToArray(), ReadingTexts.Picture),
        ("BM"u8.ToArray(), ReadingTexts.Picture),
        ("Rar!"u8.ToArray(), ReadingTexts.Archive),
        ([.. "7z"u8, 0xBC, 0xAF], ReadingTexts.Archive),
        ([0x1F, 0x8B], ReadingTexts.Archive),
        ("{\\rtf"u8.ToArray(), ReadingTexts.RichText),
    ];

    /// <summary>What the file seems to be.</summary>
    /// <param name="head">Its first bytes, up to <see cref="HeadLength"/>.</param>
    public static Text Describe(ReadOnlySpan<byte> head, long length)
    {
        if (IsExcelLock(head, length))
            return ReadingTexts.LockFile;
        if (!head.ContainsAnyExcept((byte)0))
            return ReadingTexts.Zeros;
        var text = DecodeText(head);
        foreach (var (magic, kind) in Known)
        {
            // BM and RIFF could begin a text.
            if (head.StartsWith(magic) && (text is null || kind != ReadingTexts.Picture))
                return kind;
        }

        return text is null ? ReadingTexts.Unknown : DescribeText(text.TrimStart(), length);
    }

    /// <summary>Whether it is a workbook of Excel 2 to 5, which had no container: a BOF record of a known version.</summary>
    public static bool IsBareBiff(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0x09 && head[1] is 0x00 or 0x02 or 0x04 or 0x08 && head[2] is >= 4 and <= 16 && head[3] == 0;

    // Excel's ~$ file: the length of the user's name, the name padded with spaces, the name again in UTF-16.
    private static bool IsExcelLock(ReadOnlySpan<byte> head, long length) => length == ExcelLockLength && head[0] is > 0 and <= LongestLockName;

    private static Text DescribeText(string text, long length)
    {
        if (length <= LongestOtherLock && text.StartsWith(',') && text.EndsWith(';'))
            return ReadingTexts.LockFile;
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return ReadingTexts.Html;
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            return ReadingTexts.XmlSpreadsheet;
        if (text.Contains("urn:oasis:names:tc:opendocument", StringComparison.Ordinal))
            return ReadingTexts.FlatOpenDocument;
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
            return ReadingTexts.Xml;
        var firstLine = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return firstLine.ContainsAny(",;\t，") ? ReadingTexts.Csv : ReadingTexts.PlainText;
    }

    // Null where it is no text. Bytes beyond ASCII may be of any code page, GB 18030 among them: what they mean does not matter here.
    private static string? DecodeText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(head[2..]);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(head[2..]);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(head[3..]);
        foreach (var b in head)
        {
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return null;
        }

        return Encoding.UTF8.GetString(head);
    }
}
