using System.Text.RegularExpressions;

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
    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-F]{6}|[0-9]+|[A-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    /// <summary>Adds the texts of the current element's children.</summary>
    /// <param name="pages">Takes the texts, without their codes.</param>
    public static void Read(PartReader reader, string sheet, List<PageText> pages)
    {
        var buffer = new TextBuffer(reader.Part);
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            buffer.Clear(ReadingLimits.CellCharacters);
            reader.ReadText(buffer);
            if (buffer.Bytes.Length is > 0 and <= Longest && pages.Count < Most)
                pages.AddRange(Section.Split(Encoding.UTF8.GetString(buffer.Bytes)).Where(text => text.Length > 0).Select(text => new PageText(sheet, Plain(text))));
        }
    }

    private static string Plain(string text) => Code.Replace(text, " ").Replace("&&", "&", StringComparison.Ordinal);
}
