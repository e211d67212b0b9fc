namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>What cells refer to.</summary>
/// <param name="Styles">The cell formats.</param>
/// <param name="Texts">The texts that cells hold themselves.</param>
/// <param name="Uses1904">Whether days are counted from 1904.</param>
internal sealed record WorkbookTables(SharedStrings Strings, CellStyles Styles, TextPool Texts, bool Uses1904);

/// <summary>An opened workbook: its sheets, whose cells are streamed when they are asked for. A part that nobody asks for is never inflated.</summary>
internal sealed class Workbook
{
    private readonly Package _package;
    private readonly Lazy<WorkbookTables> _tables;

    private Workbook(Package package, string part, ContentTypes types, IReadOnlyList<Sheet> sheets, IReadOnlyList<Relationship> relationships, bool uses1904)
    {
        _package = package;
        (Part, ContentTypes) = (part, types);
        Sheets = sheets;
        var texts = new TextPool();
        _tables = new(() => new WorkbookTables(
            SharedStrings.Read(package, relationships.TargetOf("sharedStrings"), texts),
            CellStyles.Read(package, relationships.TargetOf("styles")),
            texts,
            uses1904));
    }

    /// <summary>The workbook part.</summary>
    public string Part { get; }

    /// <summary>What kind of content the parts have.</summary>
    public ContentTypes ContentTypes { get; }

    /// <summary>The sheets in the order of their tabs.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Reads what the workbook part says.</summary>
    public static Workbook Open(Package package)
    {
        var types = ContentTypes.Read(package);
        var part = Relationships.Read(package, "").TargetOf("officeDocument")
            ?? throw UnreadableFileException.Corrupt(ReadingTexts.MissingPart("workbook.xml"));
        var (uses1904, sheets) = (false, new List<SheetEntry>());
        using (var reader = PartReader.Open(package, part))
        {
            if (!reader.IsAt("workbook"u8))
                throw UnreadableFileException.Corrupt(ReadingTexts.BadContent(part, reader.Name));
            while (reader.ReadElement())
            {
                if (reader.IsAt("workbookPr"u8))
                    uses1904 = reader.Attribute("date1904"u8)?.Trim() is "1" or "true";
                else if (reader.IsAt("sheet"u8) && reader.Depth == 2)
                    sheets.Add(ReadSheet(reader));
                CheckCount(sheets.Count);
            }
        }

        if (sheets.Count == 0)
            throw UnreadableFileException.Corrupt(ReadingTexts.NoSheet);
        var relationships = Relationships.Read(package, part);
        var located = sheets.Select(sheet => Locate(package, relationships, sheet)).ToList();
        CheckApart(part, located.Select(sheet => sheet.Name));
        CheckApart(part, located.Select(sheet => sheet.Part).OfType<string>());
        return new Workbook(package, part, types, located, relationships, uses1904);
    }

    /// <summary>The worksheet of a name, spaces around it apart; null where there is none.</summary>
    public Sheet? FindSheet(string name) => Sheets.FirstOrDefault(sheet => sheet.Part is not null && sheet.Name.Trim() == name.Trim());

    /// <summary>Streams the rows of a sheet that have a value.</summary>
    /// <param name="behind">Takes what the sheet has behind its rows; null for none.</param>
    /// <param name="looks">Takes what the sheet says of the look of its cells; null for nothing.</param>
    public IEnumerable<SheetRow> ReadRows(Sheet sheet, BehindRows? behind = null, SheetLooks? looks = null) =>
        sheet.Part is null ? [] : SheetReader.Read(_package, sheet, _tables.Value, behind, looks);

    private static SheetEntry ReadSheet(PartReader reader) => new(
        reader.Attribute("name"u8) ?? "",
        reader.Attribute("state"u8) is "hidden" or "veryHidden",
        reader.Attribute("id"u8, Namespaces.TransitionalRelationships) ?? reader.Attribute("id"u8, Namespaces.StrictRelationships) ?? "");

    // Two sheets of one name, or in one part: nothing says which is meant.
    private static void CheckApart(string part, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice)
            throw UnreadableFileException.Corrupt(ReadingTexts.BadContent(part, twice));
    }

    private static Sheet Locate(Package package, IReadOnlyList<Relationship> relationships, SheetEntry sheet)
    {
        var named = relationships.Where(relationship => relationship.Id == sheet.Id).ToList();
        if (named.Count > 1)
            throw UnreadableFileException.Corrupt(ReadingTexts.BadContent("workbook.xml.rels", sheet.Id));
        var relationship = named.SingleOrDefault();
        if (relationship is null || !package.Has(relationship.Target))
            throw UnreadableFileException.Corrupt(ReadingTexts.MissingPart(relationship?.Target ?? sheet.Name));
        return new Sheet(sheet.Name, sheet.IsHidden, Namespaces.IsRelationship(relationship.Type, "worksheet") ? relationship.Target : null);
    }

    private static void CheckCount(int sheets)
    {
        if (sheets > ReadingLimits.Sheets)
            throw UnreadableFileException.TooLarge(ReadingTexts.Sheets(sheets));
    }

    // A sheet as the workbook part lists it; its id names a relationship.
    private sealed record SheetEntry(string Name, bool IsHidden, string Id);
}
