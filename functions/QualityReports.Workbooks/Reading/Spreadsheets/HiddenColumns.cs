namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The columns of a sheet that the screen does not show: hidden ones, and those of no width.</summary>
/// <param name="all">Whether the whole sheet is hidden.</param>
internal sealed class HiddenColumns(bool all)
{
    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>Whether any is hidden.</summary>
    public bool Any => all || _ranges.Count > 0;

    /// <summary>Whether a column is hidden.</summary>
    /// <param name="column">The column, from 1.</param>
    public bool Contains(int column)
    {
        foreach (var (first, last) in _ranges)
        {
            if (column >= first && column <= last)
                return true;
        }

        return all;
    }

    /// <summary>Reads the current <c>cols</c> element. A range that is no range of columns hides nothing.</summary>
    public void Read(PartReader reader)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (_ranges.Count < ReadingLimits.Columns && reader.IsAt("col"u8) && IsHidden(reader)
                && NumberOf(reader, "min"u8) is { } first && NumberOf(reader, "max"u8) is { } last)
                _ranges.Add((first, last));
        }
    }

    private static bool IsHidden(PartReader reader) => reader.Attribute("hidden"u8) is "1" or "true" || reader.Attribute("width"u8) is "0";

    private static int? NumberOf(PartReader reader, ReadOnlySpan<byte> name) =>
        int.TryParse(reader.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
