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
        var fonts = new List<CellFont>();
        var cells = new List<CellFormat>();
        using var reader = PartReader.Open(package, part);
        while (reader.ReadElement())
        {
            if (reader.Depth != 1 || reader.IsEmpty)
                continue;
            if (reader.IsAt("numFmts"u8))
                ReadFormats(reader, formats);
            else if (reader.IsAt("fonts"u8))
                ReadFonts(reader, fonts);
            else if (reader.IsAt("cellXfs"u8))
                ReadCellFormats(reader, cells);
        }

        var known = new Dictionary<(int, CellFont), CellStyle>();
        result._styles = [.. cells.Select(cell => StyleOf(cell.Number, cell.Font < fonts.Count ? fonts[cell.Font] : default, formats, known))];
        return result;
    }

    /// <summary>The format of a cell without an <c>s</c> attribute.</summary>
    public CellStyle First => _styles.Length > 0 ? _styles[0] : CellStyle.Plain;

    /// <summary>The format of a cell with this <c>s</c> attribute. A workbook without formats shows everything as it is.</summary>
    public CellStyle Of(ReadOnlySpan<byte> style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _styles.Length ? _styles[index]
        : _styles.Length == 0 ? CellStyle.Plain
        : CellStyle.Missing;

    private static CellStyle StyleOf(int id, CellFont font, Dictionary<int, string> formats, Dictionary<(int, CellFont), CellStyle> known)
    {
        if (known.TryGetValue((id, font), out var style))
            return style;
        var code = formats.GetValueOrDefault(id) ?? BuiltInFormats.Of(id);
        var day = code is null ? DayFormat.None : NumberFormat.DayOf(code);
        return known[(id, font)] = new CellStyle(day, font.IsStruck, font.IsRaised, ShownNumber.Of(id, code));
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

    private static void ReadFonts(PartReader reader, List<CellFont> fonts)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1)
                fonts.Add(default);
            else if (reader.IsAt("strike"u8))
                fonts[^1] = fonts[^1] with { IsStruck = reader.IsOn() };
            else if (reader.IsAt("vertAlign"u8))
                fonts[^1] = fonts[^1] with { IsRaised = reader.Attribute("val"u8) is not (null or "baseline") };
            CheckCount(fonts.Count);
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

    private readonly record struct CellFont(bool IsStruck, bool IsRaised);
}
