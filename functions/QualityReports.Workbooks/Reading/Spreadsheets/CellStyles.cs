using QualityReports.Workbooks.Reading.Packaging;

namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The workbook's cell formats.</summary>
internal sealed class CellStyles
{
    private CellStyle[] _styles = [];

    /// <summary>Reads the cell formats; a workbook may have none.</summary>
    public static CellStyles Read(Package package, string? part)
    {
        var result = new CellStyles();
        if (part is null)
            return result;
        var formats = new Dictionary<int, string>();
        var struck = new List<bool>();
        var cells = new List<CellFormat>();
        using var reader = PartReader.Open(package, part);
        while (reader.ReadElement())
        {
            if (reader.Depth != 1 || reader.IsEmpty)
                continue;
            if (reader.IsAt("numFmts"u8))
                ReadFormats(reader, formats);
            else if (reader.IsAt("fonts"u8))
                ReadFonts(reader, struck);
            else if (reader.IsAt("cellXfs"u8))
                ReadCellFormats(reader, cells);
        }

        var (plain, crossed) = (new Dictionary<int, CellStyle>(), new Dictionary<int, CellStyle>());
        result._styles = [.. cells.Select(cell => cell.Font < struck.Count && struck[cell.Font]
            ? StyleOf(cell.Number, isStruck: true, formats, crossed)
            : StyleOf(cell.Number, isStruck: false, formats, plain))];
        return result;
    }

    /// <summary>The format of a cell without an <c>s</c> attribute.</summary>
    public CellStyle First => _styles.Length > 0 ? _styles[0] : CellStyle.Plain;

    /// <summary>The format of a cell with this <c>s</c> attribute. A workbook without formats shows everything as it is.</summary>
    public CellStyle Of(ReadOnlySpan<byte> style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _styles.Length ? _styles[index]
        : _styles.Length == 0 ? CellStyle.Plain
        : CellStyle.Missing;

    private static CellStyle StyleOf(int id, bool isStruck, Dictionary<int, string> formats, Dictionary<int, CellStyle> known)
    {
        if (known.TryGetValue(id, out var style))
            return style;
        var code = formats.GetValueOrDefault(id) ?? BuiltInFormats.Of(id);
        var day = code is null ? DayFormat.None : NumberFormat.DayOf(code);
        return known[id] = new CellStyle(day, isStruck, ShownNumber.Of(id, code));
    }

    private static void ReadFormats(PartReader reader, Dictionary<int, string> formats)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.IsAt("numFmt"u8) && reader.Attribute("formatCode"u8) is { } format)
                formats[NumberOf(reader, "numFmtId"u8)] = format;
            CheckCount(formats.Count);
        }
    }

    private static void ReadFonts(PartReader reader, List<bool> struck)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1)
                struck.Add(false);
            else if (reader.IsAt("strike"u8))
                struck[^1] = reader.IsOn();
            CheckCount(struck.Count);
        }
    }

    private static void ReadCellFormats(PartReader reader, List<CellFormat> cells)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1 && reader.IsAt("xf"u8))
                cells.Add(new CellFormat(NumberOf(reader, "numFmtId"u8), NumberOf(reader, "fontId"u8)));
            CheckCount(cells.Count);
        }
    }

    private static int NumberOf(PartReader reader, ReadOnlySpan<byte> attribute) =>
        int.TryParse(reader.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static void CheckCount(int count)
    {
        if (count > ReadingLimits.CellFormats)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellFormats);
    }

    // A number format and a font, as a cell format names them.
    private sealed record CellFormat(int Number, int Font);
}
