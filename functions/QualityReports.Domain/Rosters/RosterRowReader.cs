using QualityReports.Domain.Checking;

namespace QualityReports.Domain.Rosters;

/// <summary>Reads one row of a roster; each fault is a finding with its cell.</summary>
internal sealed class RosterRowReader(string sheet, IReadOnlyDictionary<RosterColumn, int> columns, Area province, AreaCatalog areas, List<Finding> findings)
{
    /// <summary>The entry; null where the row has findings.</summary>
    public RosterEntry? Read(RosterSheetRow row)
    {
        var before = findings.Count;
        var until = ReadDay(row, RosterColumn.Until, isRequired: false);
        var code = ReadCode(row, until);
        var name = ReadText(row, RosterColumn.Name, RosterLimits.NameLength, isRequired: true);
        var level = ReadLevel(row);
        var from = ReadDay(row, RosterColumn.From, isRequired: true);
        var contact = ReadText(row, RosterColumn.Contact, RosterLimits.ContactLength, isRequired: false);
        if (until < from)
            Add(RosterFindingKinds.RosterDatesReversed, row, RosterColumn.Until, RosterTexts.Day(from.Value));
        return findings.Count > before ? null : new RosterEntry(code!.Value, name!, level!.Value, from!.Value, until, contact);
    }

    /// <summary>The locality of the row, whatever its other faults; null where the code is unreadable.</summary>
    public LocalityCode? CodeOf(RosterSheetRow row) =>
        LocalityCode.TryParse(CellText.CleanCode(CellOf(row, RosterColumn.Code).ToString()), out var code) ? code : null;

    /// <summary>The address of a column in a row.</summary>
    public CellAddress AddressOf(RosterSheetRow row, RosterColumn column) => new(sheet, columns[column], row.Number);

    private LocalityCode? ReadCode(RosterSheetRow row, DateOnly? until)
    {
        if (Clean(row, RosterColumn.Code, isRequired: true) is not { } text)
            return null;
        if (!LocalityCode.TryParse(text, out var code))
            Add(RosterFindingKinds.RosterCodeInvalid, row, RosterColumn.Code);
        else if (code.Province != province.Code)
            Add(RosterFindingKinds.RosterAreaForeign, row, RosterColumn.Code, RosterTexts.Province(province));
        else if (areas.Find(code.Area) is not { } area)
            Add(RosterFindingKinds.RosterAreaUnknown, row, RosterColumn.Code, Text.Same(""));
        else if (area.RetiredIn is { } year && !(until?.Year <= year))
            Add(RosterFindingKinds.RosterAreaUnknown, row, RosterColumn.Code, Successor(area));
        return code;
    }

    private Text Successor(Area retired) =>
        retired.Successor is { } code && areas.Find(code) is { } successor ? IdentityTexts.Successor(retired, successor) : Text.Same("");

    private LocalityLevel? ReadLevel(RosterSheetRow row)
    {
        if (Clean(row, RosterColumn.Level, isRequired: true) is not { } text)
            return null;
        var level = RosterWords.FindLevel(text);
        if (level is null)
            Add(RosterFindingKinds.RosterLevelUnknown, row, RosterColumn.Level, RosterTexts.Levels());
        return level;
    }

    private DateOnly? ReadDay(RosterSheetRow row, RosterColumn column, bool isRequired)
    {
        if (Clean(row, column, isRequired) is not { } text)
            return null;
        var cell = CellOf(row, column);
        if (cell.Kind == CellKind.Date)
            return cell.Day;
        // Excel in China writes 2009/3/31 into a CSV file.
        if (cell.Kind == CellKind.Text && DateText.TryParse(text.Replace('/', '-'), out var day))
            return day;
        Add(RosterFindingKinds.RosterDateInvalid, row, column);
        return null;
    }

    private string? ReadText(RosterSheetRow row, RosterColumn column, int most, bool isRequired)
    {
        var text = CellText.Clean(CellOf(row, column).ToString());
        if (text.Length > most)
            Add(RosterFindingKinds.RosterTextTooLong, row, column, RosterTexts.Number(most));
        else if (text.Length == 0 && isRequired)
            Add(RosterFindingKinds.RosterValueRequired, row, column);
        return text.Length == 0 ? null : text;
    }

    private string? Clean(RosterSheetRow row, RosterColumn column, bool isRequired)
    {
        var text = CellText.CleanCode(CellOf(row, column).ToString());
        if (text.Length > 0)
            return text;
        if (isRequired)
            Add(RosterFindingKinds.RosterValueRequired, row, column);
        return null;
    }

    // An error such as #N/A is no value: its name must not become one.
    private CellContent CellOf(RosterSheetRow row, RosterColumn column) =>
        row.Cells.TryGetValue(columns[column], out var cell) && cell.Kind != CellKind.Error ? cell : CellContent.Blank;

    private void Add(FindingKind kind, RosterSheetRow row, RosterColumn column, Text? expected = null) => findings.Add(new Finding(kind)
    {
        Cell = AddressOf(row, column),
        Subject = RosterWords.Of(column).Both,
        Found = CellText.Clean(CellOf(row, column).ToString()),
        Expected = expected,
    });
}
