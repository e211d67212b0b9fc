namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The elements of a sheet behind its rows: merged ranges, and the texts of its printed pages.</summary>
internal sealed class BehindRows
{
    // Beyond it a sheet was not merged by hand.
    private const int MostMerged = 10_000;

    private readonly List<MergedRange> _merged = [];
    private readonly List<string> _pageTexts = [];

    /// <summary>The merged ranges, once all rows are read.</summary>
    public IReadOnlyList<MergedRange> Merged => _merged;

    /// <summary>The texts of page headers and footers, without codes of fonts and fields, once all rows are read.</summary>
    public IReadOnlyList<string> PageTexts => _pageTexts;

    /// <summary>Reads an element that it knows.</summary>
    /// <returns>Whether the element was one.</returns>
    public bool Read(PartReader reader)
    {
        if (reader.IsAt("mergeCells"u8))
            ReadMerged(reader);
        else if (reader.IsAt("headerFooter"u8))
            Spreadsheets.PageTexts.Read(reader, _pageTexts);
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
}
