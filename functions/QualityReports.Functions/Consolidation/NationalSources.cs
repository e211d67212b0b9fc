namespace QualityReports.Functions.Consolidation;

/// <summary>The current report of each province on a roster for a period: the inputs of the nation's report, which the timer compares.</summary>
/// <param name="Boundary">The last boundary of the calendar that has passed.</param>
/// <param name="Reports">The current report of each province, by code; null without one.</param>
internal sealed record NationalSources(
    FormEdition Form,
    ReportingPeriod Period,
    DateTimeOffset Boundary,
    ILookup<AreaCode, RosterEntry> Members,
    IReadOnlyDictionary<AreaCode, ReportRecord?> Reports)
{
    public bool HasAnyReport => Reports.Values.Any(report => report is not null);

    /// <summary>Whether every province's report is frozen.</summary>
    public bool AreFrozen => Reports.Values.All(report => report is null || report.Standing.IsFrozen);

    /// <summary>Reads the reports: one row for each province in which a locality owes a return, unless it is known already.</summary>
    public static async Task<NationalSources> ReadAsync(
        FormEdition form,
        ReportingPeriod period,
        DateTimeOffset boundary,
        ILookup<AreaCode, RosterEntry> members,
        ReportStore reports,
        IReadOnlyDictionary<AreaCode, ReportRecord?> known,
        CancellationToken cancellation)
    {
        var found = new SortedDictionary<AreaCode, ReportRecord?>();
        foreach (var province in members.Where(province => province.Any(member => member.IsRequiredFor(period))))
            found[province.Key] = known.TryGetValue(province.Key, out var report) ? report : await reports.FindCurrentAsync(province.Key, period, cancellation);
        return new NationalSources(form, period, boundary, members, found);
    }

    /// <summary>Whether a report of the nation has these inputs.</summary>
    public bool AreThoseOf(ReportRecord nation) => nation.PeriodHash == HashesOf(nation.Standing).Period;

    /// <summary>The hashes that later ticks compare.</summary>
    public ReportHashes HashesOf(ReportStanding standing)
    {
        var nothing = PeriodReturns.None(Period);
        var figures = InputsHash.OfNationFigures(Form, Period, Fingerprints(members => InputsHash.OfPeriodFigures(Form, members, nothing)));
        return new ReportHashes(
            standing.IsFrozen
                ? figures
                : InputsHash.OfNation(Form, Period, Boundary, Fingerprints(members => InputsHash.OfPeriod(Form, members, nothing, Boundary))),
            figures);
    }

    private IEnumerable<(AreaCode Province, int Version, string Hash)> Fingerprints(Func<IReadOnlyList<RosterEntry>, string> ofNothing) => Reports.Select(
        pair => pair.Value is { } report ? (pair.Key, report.Version, report.InputsHash) : (pair.Key, 0, ofNothing([.. Members[pair.Key]])));
}
