namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A group of localities that are added up: those of a prefecture, or all.</summary>
/// <param name="Code">The prefecture's code; null for localities governed by the province itself.</param>
/// <param name="Members">The localities by code.</param>
internal sealed record LocalityGroup(string? Code, string Name, IReadOnlyList<LocalityFigures> Members)
{
    public int Submitted => Members.Count(member => member.SubmissionId is not null);

    /// <summary>The localities of a report by prefecture, those without one last.</summary>
    public static IReadOnlyList<LocalityGroup> Of(ProvincialReport report) =>
    [
        .. from locality in report.Localities
           group locality by locality.Prefecture into members
           orderby members.Key is null, members.Key
           select new LocalityGroup(
               members.Key, members.First().PrefectureName ?? ReportTexts.DirectlyGoverned.Zh, [.. members]),
    ];

    /// <summary>The total of an indicator; null without answers.</summary>
    public decimal? Total(Indicator indicator) =>
        IndicatorRollUp.Total(indicator, Members.Select(member => member.Values.GetValueOrDefault(indicator.Code)));

    /// <summary>The rate of the sums, not the mean of the members' rates.</summary>
    public decimal? Rate(DerivedRate rate) => RateRollUp.Of(rate, Members.Select(member => member.Values)).Value.Value;
}
