namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Reads the page headers and footers of a sheet.</summary>
internal static partial class PageTexts
{
    // Excel allows 255 characters (ECMA-376, 18.3.1.39); a longer one is no statement.
    private const int Longest = 1_000;
    private const int Most = 100;

    // Where the left, the middle and the right text begin.
    [GeneratedRegex("&[LCR]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section { get; }

    // Fonts, sizes, colours and fields.
    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-Fa-f+-]{1,6}|[0-9]+|[^&])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    /// <summary>Adds the texts of the current element's children.</summary>
    /// <param name="texts">Takes the texts, without their codes.</param>
    public static void Read(PartReader reader, List<string> texts)
    {
        var buffer = new TextBuffer(reader.Part);
        // Those of the first, the odd and the even pages are mostly the same.
        var last = "";
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            buffer.Clear(ReadingLimits.CellCharacters);
            reader.ReadText(buffer);
            if (buffer.Bytes.Length is 0 or > Longest || texts.Count >= Most || Encoding.UTF8.GetString(buffer.Bytes) is var text && text == last)
                continue;
            texts.AddRange(Section.Split(text).Select(Plain).Where(part => part.Length > 0));
            last = text;
        }
    }

    private static string Plain(string text) => Code.Replace(text, " ").Replace("&&", "&", StringComparison.Ordinal).Trim();
}
