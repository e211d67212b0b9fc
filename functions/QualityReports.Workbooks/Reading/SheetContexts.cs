namespace QualityReports.Workbooks.Reading;

/// <summary>Reads sheets with what they say apart from their rows: merged ranges, texts of the printed page, what changes the look of cells.</summary>
internal sealed class SheetContexts(Workbook workbook)
{
    private readonly Dictionary<string, BehindRows> _behind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SheetLooks> _looks = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SheetLooks> Looks => _looks;

    /// <summary>The page headers and footers of the sheets that were read to their end.</summary>
    public IEnumerable<PageText> PageTexts => _behind.Keys.SelectMany(sheet => _behind[sheet].PageTexts.Select(text => new PageText(sheet, text)));

    /// <summary>Streams the rows of a sheet that have a value.</summary>
    public IEnumerable<SheetRow> Read(Sheet sheet) => workbook.ReadRows(sheet, _behind[sheet.Name] = new BehindRows(), _looks[sheet.Name] = new SheetLooks());

    /// <summary>The elements of a sheet behind its rows, once they are read.</summary>
    public BehindRows Behind(Sheet sheet) => _behind[sheet.Name];
}
