namespace QualityReports.Domain.Rosters;

/// <summary>The result of checking a roster file.</summary>
/// <param name="Entries">The roster, by code; empty where there are findings.</param>
public sealed record RosterCheck(IReadOnlyList<RosterEntry> Entries, IReadOnlyList<Finding> Findings);

/// <summary>Checks a roster file. It states all participants, past and present: a locality that ever owed a return keeps its row, closed by its last day, as
/// reports of past periods need it. Only others may be left out.</summary>
/// <param name="forms">The forms, which define the periods.</param>
public sealed class RosterChecker(AreaCatalog areas, FormCatalog forms)
{
    /// <summary>Checks the file.</summary>
    /// <param name="sheet">The content of the file.</param>
    /// <param name="present">The current roster.</param>
    /// <param name="today">The day in China.</param>
    public RosterCheck Check(RosterSheet sheet, AreaCode province, IReadOnlyList<RosterEntry> present, DateOnly today)
    {
        var columns = FindColumns(sheet);
        var unclear = Enum.GetValues<RosterColumn>().Where(column => columns[column].Count() != 1).ToList();
        if (unclear.Count > 0)
            return Refuse(new Finding(RosterFindingKinds.RosterColumnMissing) { Expected = RosterTexts.Columns(unclear) });
        if (sheet.Rows.Count == 1)
            return Refuse(new Finding(RosterFindingKinds.RosterEmpty));
        if (sheet.Rows.Count - 1 > RosterLimits.Rows)
            return Refuse(new Finding(RosterFindingKinds.RosterTooLarge) { Expected = RosterTexts.Rows });

        var findings = new List<Finding>();
        var reader = new RosterRowReader(sheet.Name, columns.ToDictionary(group => group.Key, group => group.Single()), areas.Find(province)!, areas, findings);
        var listed = ReadRows(sheet, reader, findings);
        findings.AddRange(present.Where(entry => !listed.Codes.Contains(entry.Locality) && HasOwedReturns(entry, today)).Select(Absent));
        return findings.Count > 0 ? new RosterCheck([], findings) : new RosterCheck([.. listed.Entries.OrderBy(entry => entry.Locality)], []);
    }

    private static ILookup<RosterColumn, int> FindColumns(RosterSheet sheet)
    {
        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells.AsEnumerable();
        return heading
            .Select(cell => (Column: RosterWords.FindColumn(CellText.CleanCode(cell.Value.ToString())), Position: cell.Key))
            .Where(found => found.Column is not null)
            .ToLookup(found => found.Column!.Value, found => found.Position);
    }

    private static (List<RosterEntry> Entries, HashSet<LocalityCode> Codes) ReadRows(RosterSheet sheet, RosterRowReader reader, List<Finding> findings)
    {
        var entries = new List<RosterEntry>();
        var first = new Dictionary<LocalityCode, RosterSheetRow>();
        foreach (var row in sheet.Rows.Skip(1))
        {
            var entry = reader.Read(row);
            if (reader.CodeOf(row) is not { } code)
                continue;
            if (!first.TryAdd(code, row))
                findings.Add(Duplicate(code, reader, row, first[code]));
            else if (entry is not null)
                entries.Add(entry);
        }

        // A row with a finding is not reported as absent too.
        return (entries, [.. first.Keys]);
    }

    private static Finding Duplicate(LocalityCode code, RosterRowReader reader, RosterSheetRow row, RosterSheetRow earlier) =>
        new(RosterFindingKinds.RosterDuplicate)
        {
            Cell = reader.AddressOf(row, RosterColumn.Code),
            Subject = RosterWords.Of(RosterColumn.Code).Both,
            Found = code.ToString(),
            Expected = Text.Same(reader.AddressOf(earlier, RosterColumn.Code).Local),
        };

    private static Finding Absent(RosterEntry entry) =>
        new(RosterFindingKinds.RosterLocalityAbsent) { Found = entry.Locality.ToString(), Expected = Text.Same(entry.Name) };

    private static RosterCheck Refuse(Finding finding) => new([], [finding]);

    // Whether a return of it may be accepted: it was a member on the last day of a past period that some form serves.
    private bool HasOwedReturns(RosterEntry entry, DateOnly today) => forms.Editions
        .SelectMany(form => form.Periods.SelectMany(kind => PeriodsOver(form, kind, entry.From, today)))
        .Any(entry.IsRequiredFor);

    private static IEnumerable<ReportingPeriod> PeriodsOver(FormEdition form, PeriodKind kind, DateOnly from, DateOnly today)
    {
        var first = ReportingPeriod.Parse(form.FirstPeriod).FirstDay;
        var begin = from > first ? from : first;
        if (begin > today)
            yield break;
        for (var period = ReportingPeriod.Containing(begin, kind); period.LastDay < today; period = period.Next)
            yield return period;
    }
}
