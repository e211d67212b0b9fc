namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The columns of a sheet that the screen does not show: hidden ones, and those too narrow for a digit. Also how wide the others are.</summary>
/// <param name="all">Whether the whole sheet is hidden.</param>
internal sealed class HiddenColumns(bool all)
{
    // The width of a column of a new sheet.
    private const double UsualWidth = 9;

    // Narrower ones show no digit.
    private const double Narrowest = 1;

    // A form has less than twenty; further columns count as usual ones.
    private const int MostWidths = 250;

    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<Widths> _widths = [];

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

    /// <summary>The width of a column in digits.</summary>
    /// <param name="column">The column, from 1.</param>
    public double WidthOf(int column) =>
        _widths.Find(range => column >= range.First && column <= range.Last)?.Width ?? UsualWidth;

    /// <summary>Reads the current <c>cols</c> element. A range that is no range of columns hides nothing.</summary>
    public void Read(PartReader reader)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (!reader.IsAt("col"u8)
                || NumberOf(reader, "min"u8) is not { } first || NumberOf(reader, "max"u8) is not { } last)
                continue;
            if (_ranges.Count < ReadingLimits.Columns && IsHidden(reader))
                _ranges.Add((first, last));
            if (_widths.Count < MostWidths && WidthOf(reader) is { } width)
                _widths.Add(new Widths(first, last, width));
        }
    }

    private static bool IsHidden(PartReader reader) => reader.Attribute("hidden"u8) is "1" or "true" || WidthOf(reader) < Narrowest;

    private static double? WidthOf(PartReader reader) =>
        double.TryParse(reader.Attribute("width"u8), NumberStyles.Float, CultureInfo.InvariantCulture, out var width) ? width : null;

    private static int? NumberOf(PartReader reader, ReadOnlySpan<byte> name) =>
        int.TryParse(reader.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Widths(int First, int Last, double Width);
}
