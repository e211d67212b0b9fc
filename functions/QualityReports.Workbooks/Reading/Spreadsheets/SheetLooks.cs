namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The rules of a sheet that change the look of its cells beside their formats; known once its rows are read.</summary>
internal sealed class SheetLooks
{
    // Each answer of a list is compared with each.
    private const int MostRanges = 250;

    private static readonly byte[][] Bars = ["dataBar"u8.ToArray(), "iconSet"u8.ToArray()];

    private readonly List<SheetRange> _conditional = [];

    /// <summary>Whether it may show any cell otherwise than it is.</summary>
    public bool MayChangeAny => ShowsFormulas || _conditional.Count > 0;

    /// <summary>Whether it shows formulas instead of values.</summary>
    public bool ShowsFormulas { get; set; }

    /// <summary>Reads the current <c>conditionalFormatting</c>, of the main namespace or of the
    /// extension of 2009, which has its cells behind its rules.</summary>
    public void Read(PartReader reader, CellStyles styles)
    {
        var (ranges, changes, text) = (reader.Attribute("sqref"u8), false, new TextBuffer(reader.Part));
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            var name = reader.LocalName;
            if (name.SequenceEqual("cfRule"u8))
                changes |= styles.Changes(reader.Attribute("dxfId"u8));
            else if (name.SequenceEqual(Bars[0]) || name.SequenceEqual(Bars[1]))
                changes |= reader.Attribute("showValue"u8) is "0" or "false";
            else if (name.SequenceEqual("dxf"u8))
                changes |= ConditionalStyle.ReadChanges(reader);
            else if (name.SequenceEqual("sqref"u8))
                ranges = ReadText(reader, text);
        }

        if (changes && ranges is not null)
            Add(ranges);
    }

    /// <summary>Whether a conditional format may hide or change what is read in a cell.</summary>
    public bool MayChange(int column, int row)
    {
        foreach (var range in _conditional)
        {
            if (range.Contains(column, row))
                return true;
        }

        return false;
    }

    private static string ReadText(PartReader reader, TextBuffer text)
    {
        text.Clear(ReadingLimits.XmlRun);
        reader.ReadText(text);
        return Encoding.UTF8.GetString(text.Bytes);
    }

    private void Add(string ranges)
    {
        foreach (var range in ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_conditional.Count < MostRanges && SheetRange.Parse(range) is { } one)
                _conditional.Add(one);
        }
    }
}
