using System.Text.RegularExpressions;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>What a sheet has behind its rows: merged ranges, and the texts of its printed pages.</summary>
internal sealed partial class BehindRows
{
    // Beyond it a sheet was not merged by hand.
    private const int MostMerged = 10_000;
    private const int MostTexts = 20;

    private readonly List<MergedRange> _merged = [];
    private readonly List<string> _pageTexts = [];

    // &L, &C and &R begin the three texts of a line; the other codes are fonts and fields.
    [GeneratedRegex("&[LCR]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts { get; }

    [GeneratedRegex("&\"[^\"]*\"|&K[0-9A-Fa-f+-]{1,6}|&[0-9]+|&.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes { get; }

    /// <summary>The merged ranges, once all rows are read.</summary>
    public IReadOnlyList<MergedRange> Merged => _merged;

    /// <summary>The headers and footers of printed pages as the file has them, once all rows are read.</summary>
    public IReadOnlyList<string> PageTexts => _pageTexts;

    /// <summary>The texts of a header or footer without its codes.</summary>
    public static IEnumerable<string> TextsOf(string page) => Parts.Split(page).Select(part => Codes.Replace(part, "").Trim());

    /// <summary>Reads an element that it knows.</summary>
    /// <returns>Whether the element was one.</returns>
    public bool Read(PartReader reader)
    {
        if (reader.IsAt("mergeCells"u8))
            ReadMerged(reader);
        else if (reader.IsAt("headerFooter"u8))
            ReadPageTexts(reader);
        else
            return false;
        return true;
    }

    private void ReadMerged(PartReader reader)
    {
        _merged.Clear();
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (_merged.Count < MostMerged && reader.IsAt("mergeCell"u8) && MergedRange.Parse(reader.Attribute("ref"u8)) is { } range)
                _merged.Add(range);
        }
    }

    private void ReadPageTexts(PartReader reader)
    {
        var depth = reader.Depth;
        while (reader.ReadElementWithin(depth))
        {
            var text = new TextBuffer(reader.Part);
            text.Clear(ReadingLimits.CellCharacters);
            reader.ReadText(text);
            if (_pageTexts.Count < MostTexts)
                _pageTexts.Add(Encoding.UTF8.GetString(text.Bytes));
        }
    }
}
