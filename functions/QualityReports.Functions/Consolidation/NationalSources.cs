using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Reports;

namespace QualityReports.Functions.Consolidation;

/// <summary>Which report each province of the roster has of a period: what the nation's report is made of, and what the timer compares.</summary>
/// <param name="Boundary">The last boundary of the calendar that has passed.</param>
/// <param name="Reports">The current report of each province, by code; null where it has none.</param>
internal sealed record NationalSources(
    FormEdition Form,
    ReportingPeriod Period,
    DateTimeOffset Boundary,
    ILookup<AreaCode, RosterEntry> Members,
    IReadOnlyDictionary<AreaCode, ReportRecord?> Reports)
{
    /// <summary>Whether there is anything to report.</summary>
    public bool HasAnyReport => Reports.Values.Any(report => report is not null);

    /// <summary>Whether no province's report can change any more.</summary>
    public bool AreFrozen => Reports.Values.All(report => report is null || report.Standing.IsFrozen);

    /// <summary>Reads the reports: a row for each province of which somebody owes a return for the period, and which is not known already.</summary>
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

    /// <summary>Whether a report of the nation is made of these.</summary>
    public bool AreThoseOf(ReportRecord nation) => nation.PeriodHash == HashesOf(nation.Standing).Period;

    /// <summary>What the nation's report is compared by later.</summary>
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
