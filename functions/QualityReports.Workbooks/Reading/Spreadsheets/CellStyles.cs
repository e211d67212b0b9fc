namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The workbook's cell formats.</summary>
internal sealed class CellStyles
{
    // The built-in formats that show a number in at most eleven characters.
    private const int General = 0;
    private const int Text = 49;

    // In points.
    private const double TiniestFont = 2;

    private CellStyle[] _styles = [];
    private readonly List<bool> _conditional = [];

    /// <summary>Reads the cell formats; a workbook may have none.</summary>
    public static CellStyles Read(Package package, string? part)
    {
        var result = new CellStyles();
        if (part is null)
            return result;
        var formats = new Dictionary<int, string>();
        var fonts = new List<CellFont>();
        var fills = new List<string?>();
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
            else if (reader.IsAt("fills"u8))
                ReadFills(reader, fills);
            else if (reader.IsAt("cellXfs"u8))
                ReadCellFormats(reader, cells);
            else if (reader.IsAt("dxfs"u8))
                result.ReadConditional(reader);
        }

        var known = new Dictionary<SeenFormat, CellStyle>();
        result._styles =
            [.. cells.Select(cell => StyleOf(cell, cell.Font >= 0 && cell.Font < fonts.Count ? fonts[cell.Font] : default, fills, formats, known))];
        return result;
    }

    /// <summary>The format of a cell without an <c>s</c> attribute.</summary>
    public CellStyle First => _styles.Length > 0 ? _styles[0] : CellStyle.Plain;

    /// <summary>The format of a cell with this <c>s</c> attribute. A workbook without formats shows everything as it is.</summary>
    public CellStyle Of(ReadOnlySpan<byte> style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _styles.Length ? _styles[index]
        : _styles.Length == 0 ? CellStyle.Plain
        : CellStyle.Missing;

    /// <summary>Whether the format that a rule names may hide or change what is read.</summary>
    /// <param name="rule">Its <c>dxfId</c> attribute.</param>
    public bool Changes(string? rule) =>
        int.TryParse(rule, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _conditional.Count && _conditional[index];

    private static CellStyle StyleOf(
        CellFormat cell, CellFont font, List<string?> fills, Dictionary<int, string> formats, Dictionary<SeenFormat, CellStyle> known)
    {
        var fill = cell.Fill < fills.Count ? fills[cell.Fill] : CellColour.White;
        var seen = new SeenFormat(cell.Number, font, fill, cell.Repeats);
        if (known.TryGetValue(seen, out var style))
            return style;
        var code = formats.GetValueOrDefault(cell.Number) ?? BuiltInFormats.Of(cell.Number);
        var day = code is null ? DayFormat.None : NumberFormat.DayOf(code);
        var isStruck = font.IsStruck || HiddenMarks.Strike(code);
        return known[seen] =
            new CellStyle(day, isStruck, font.IsRaised, ShownNumber.Of(cell.Number, code), Look: LookOf(code, font, fill, cell.Repeats))
            {
                IsGeneral = cell.Number is General or Text || code is "General" or "GENERAL" or "G/通用格式" or "@",
            };
    }

    private static CellLook LookOf(string? code, CellFont font, string? fill, bool repeats) =>
        HiddenMarks.Reorder(code) ? CellLook.Reordered
        : font.IsTiny || (font.Colour is not null && font.Colour == fill) ? CellLook.Invisible
        : font.IsOfSymbols ? CellLook.OtherCharacters
        : repeats ? CellLook.Repeated
        : CellLook.Plain;

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
            else if (reader.IsAt("name"u8))
                fonts[^1] = fonts[^1] with { IsOfSymbols = IsOfSymbols(reader.Attribute("val"u8)) };
            else if (reader.IsAt("sz"u8))
                fonts[^1] = fonts[^1] with { IsTiny = IsTiny(reader.Attribute("val"u8)) };
            else if (reader.IsAt("color"u8))
                fonts[^1] = fonts[^1] with { Colour = CellColour.Read(reader) };
            CheckCount(fonts.Count);
        }
    }

    private static void ReadCellFormats(PartReader reader, List<CellFormat> cells)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1 && reader.IsAt("xf"u8))
                cells.Add(new CellFormat(NumberOf(reader, "numFmtId"u8), NumberOf(reader, "fontId"u8), NumberOf(reader, "fillId"u8), Repeats: false));
            else if (cells.Count > 0 && reader.IsAt("alignment"u8) && reader.Attribute("horizontal"u8) == "fill")
                cells[^1] = cells[^1] with { Repeats = true };
            CheckCount(cells.Count);
        }
    }

    // A pattern of two colours, or one of the theme, is null: no font has its colour.
    private static void ReadFills(PartReader reader, List<string?> fills)
    {
        var isSolid = false;
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1)
                fills.Add(null);
            else if (reader.IsAt("patternFill"u8))
            {
                var pattern = reader.Attribute("patternType"u8);
                (isSolid, fills[^1]) = (pattern == "solid", pattern is null or "none" ? CellColour.White : null);
            }
            else if (isSolid && reader.IsAt("fgColor"u8))
                fills[^1] = CellColour.Read(reader);
            CheckCount(fills.Count);
        }
    }

    private void ReadConditional(PartReader reader)
    {
        for (var depth = reader.Depth; reader.ReadElementWithin(depth);)
        {
            if (reader.Depth == depth + 1)
                _conditional.Add(ConditionalStyle.ReadChanges(reader));
            CheckCount(_conditional.Count);
        }
    }

    // Wingdings 2 and 3, Symbol, Webdings, and those of Office's equations have no letters or digits.
    private static bool IsOfSymbols(string? font) =>
        font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("MT Extra", StringComparison.OrdinalIgnoreCase));

    private static bool IsTiny(string? size) =>
        double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points <= TiniestFont;

    private static int NumberOf(PartReader reader, ReadOnlySpan<byte> attribute) =>
        int.TryParse(reader.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static void CheckCount(int count)
    {
        if (count > ReadingLimits.CellFormats)
            throw UnreadableFileException.TooLarge(ReadingTexts.CellFormats);
    }

    // A number format, a font and a filling, as a cell format names them, and whether its alignment repeats the value.
    private sealed record CellFormat(int Number, int Font, int Fill, bool Repeats);

    private readonly record struct CellFont(bool IsStruck, bool IsRaised, bool IsOfSymbols, bool IsTiny, string? Colour);

    // What a person sees of a cell's format.
    private sealed record SeenFormat(int Number, CellFont Font, string? Fill, bool Repeats);
}
