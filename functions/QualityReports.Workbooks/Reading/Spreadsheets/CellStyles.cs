using System.Globalization;
using QualityReports.Workbooks.Reading.Packaging;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>Which of the workbook's cell formats show a number as a day.</summary>
internal sealed class CellStyles
{
    private bool[] _showsDay = [];

    /// <summary>Reads the cell formats; a workbook may have none.</summary>
    public static CellStyles Read(Package package, string? part)
    {
        var result = new CellStyles();
        if (part is null)
            return result;
        var custom = new Dictionary<int, bool>();
        var ids = new List<int>();
        using var reader = PartReader.Open(package, part);
        while (reader.ReadElement())
        {
            if (reader.Depth != 1 || reader.IsEmpty)
                continue;
            if (reader.IsAt("numFmts"u8))
                ReadFormats(reader, custom);
            else if (reader.IsAt("cellXfs"u8))
                ReadCellFormats(reader, ids);
        }

        result._showsDay = new bool[ids.Count];
        for (var i = 0; i < ids.Count; i++)
            result._showsDay[i] = custom.TryGetValue(ids[i], out var isDate) ? isDate : NumberFormat.IsBuiltInDate(ids[i]);
        return result;
    }

    /// <summary>Whether a cell with this <c>s</c> attribute shows a number as a day.</summary>
    public bool ShowsDay(ReadOnlySpan<byte> style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _showsDay.Length && _showsDay[index];

    private static void ReadFormats(PartReader reader, Dictionary<int, bool> custom)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.IsAt("numFmt"u8) && reader.Attribute("formatCode"u8) is { } format)
                custom[IdOf(reader)] = NumberFormat.IsDate(format);
            CheckCount(custom.Count);
        }
    }

    private static void ReadCellFormats(PartReader reader, List<int> ids)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1 && reader.IsAt("xf"u8))
                ids.Add(IdOf(reader));
            CheckCount(ids.Count);
        }
    }

    private static int IdOf(PartReader reader) =>
        int.TryParse(reader.Attribute("numFmtId"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static void CheckCount(int count)
    {
        if (count > ReadingLimits.CellFormats)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellFormats);
    }
}
