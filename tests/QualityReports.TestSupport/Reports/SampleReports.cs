using System.Globalization;
using QualityReports.Domain.Areas;
using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;

namespace QualityReports.TestSupport.Reports;

/// <summary>Inputs of provincial reports.</summary>
public static class SampleReports
{
    public static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    /// <summary>The lock of the period.</summary>
    public static DateTimeOffset LocksAt => SampleReturns.Form.Calendar.WindowOf(Period).LocksAt;

    public static ReportBuilder Builder { get; } = new(AreaCatalog.Default);

    /// <summary>A province of which some localities are late, missing, refused or nil.</summary>
    /// <param name="province">Its code.</param>
    /// <param name="localities">The number of localities, spread over its prefectures; towns where there are fewer counties.</param>
    public static ReportInputs Province(string province = "330000", int localities = 40)
    {
        var roster = Roster(province, localities);
        var current = new List<AcceptedReturn>();
        var refused = new List<RefusedSubmission>();
        foreach (var (member, i) in roster.Select((member, i) => (member, i)))
        {
            var code = member.Locality.ToString();
            if (i is 6 or 21)
                continue;
            if (i == 13)
                refused.Add(Refused(code));
            else if (i == 30)
                current.Add(SampleReturns.Nil(code, Period));
            else
                current.Add(InTimeOrNot(SampleReturns.Plausible(code, Period, 900 + i), late: i is 9 or 17));
        }

        return Inputs(roster, current, refused) with
        {
            Previous = All(roster, Period.Previous, 500),
            SameLastYear = All(roster, Period.SameLastYear, 100),
        };
    }

    /// <summary>Inputs of only these returns, whose localities owe one unless a roster is given.</summary>
    public static ReportInputs Of(params AcceptedReturn[] returns) =>
        Inputs([.. returns.Select(row => Member(row.Locality.ToString()))], returns, []);

    /// <summary>Inputs of a roster and its returns.</summary>
    public static ReportInputs Inputs(
        IReadOnlyList<RosterEntry> roster, IReadOnlyList<AcceptedReturn> accepted, IReadOnlyList<RefusedSubmission> refused) => new(
        SampleReturns.Form,
        AreaCatalog.Default.Find(roster.Count == 0 ? AreaCode.Parse("330000") : roster[0].Locality.Province)!,
        roster,
        new PeriodReturns(Period, accepted, refused),
        PeriodReturns.None(Period.Previous),
        PeriodReturns.None(Period.SameLastYear),
        SampleReturns.Form.Calendar.WindowOf(Period).OpensAt);

    /// <summary>Builds a first version.</summary>
    public static ProvincialReport Build(this ReportInputs inputs) => Builder.Build(inputs, null);

    /// <summary>A member of the campaign since before any period.</summary>
    public static RosterEntry Member(string code, string? name = null)
    {
        var locality = LocalityCode.Parse(code);
        var area = AreaCatalog.Default.Find(locality.Area);
        return new RosterEntry(locality, name ?? area?.Name ?? code, LevelOf(locality, area), new DateOnly(2004, 1, 1), null, "质监局办公室 王工 0571-85120000");
    }

    /// <summary>The name of a locality; its code without such an area.</summary>
    public static string NameOf(LocalityCode locality) => AreaCatalog.Default.Find(locality.Area)?.Name ?? locality.ToString();

    /// <summary>A refused upload.</summary>
    public static RefusedSubmission Refused(string code)
    {
        var at = ChinaTime.StartOf(Period.LastDay.AddDays(9)).AddHours(16);
        return new RefusedSubmission(LocalityCode.Parse(code), SubmissionId.Create(at, code, "refused"), at);
    }

    private static AcceptedReturn InTimeOrNot(AcceptedReturn row, bool late) => late ? row.ReceivedAfter(Period, 18) : row;

    private static PeriodReturns All(IReadOnlyList<RosterEntry> roster, ReportingPeriod period, int seed) =>
        new(period, [.. roster.Select((member, i) => SampleReturns.Plausible(member.Locality.ToString(), period, seed + i))], []);

    private static List<RosterEntry> Roster(string province, int localities)
    {
        var counties = AreaCatalog.Default.All
            .Where(area => area.Level == AreaLevel.County && area.RetiredIn is null && area.Code.Province.Value == province)
            .ToList();
        var step = Math.Max(1.0, (double)counties.Count / localities);
        var roster = Enumerable.Range(0, Math.Min(localities, counties.Count)).Select(i => Member(counties[(int)(i * step)].Code.Value));
        var towns = Enumerable.Range(counties.Count, Math.Max(0, localities - counties.Count))
            .Select(i => TownOf(counties[i % counties.Count], i / counties.Count));
        return [.. roster.Concat(towns).OrderBy(member => member.Locality)];
    }

    private static RosterEntry TownOf(Area county, int number) =>
        Member(string.Create(CultureInfo.InvariantCulture, $"{county.Code}-TX{number:00}"),
            string.Create(CultureInfo.InvariantCulture, $"{county.Name}第{number}镇"));

    private static LocalityLevel LevelOf(LocalityCode locality, Area? area) => locality.Extension is not null ? LocalityLevel.Town
        : area?.Level == AreaLevel.Prefecture ? LocalityLevel.City
        : area?.Name.EndsWith('区') == true ? LocalityLevel.District
        : LocalityLevel.County;
}
