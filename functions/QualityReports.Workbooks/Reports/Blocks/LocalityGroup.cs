using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>Localities that are added up together: those of a prefecture, or all of them.</summary>
/// <param name="Code">The prefecture's code; null for localities governed by the province itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The localities by code.</param>
internal sealed record LocalityGroup(string? Code, string Name, IReadOnlyList<LocalityFigures> Members)
{
    /// <summary>Members of which a return was taken.</summary>
    public int Submitted => Members.Count(member => member.SubmissionId is not null);

    /// <summary>The localities of a report by prefecture, those without one at the end.</summary>
    public static IReadOnlyList<LocalityGroup> Of(ProvincialReport report) =>
    [
        .. from locality in report.Localities
           group locality by locality.Prefecture into members
           orderby members.Key is null, members.Key
           select new LocalityGroup(
               members.Key, members.First().PrefectureName ?? ReportTexts.DirectlyGoverned.Zh, [.. members]),
    ];

    /// <summary>What an indicator adds up to; null where nobody answered it.</summary>
    public decimal? Total(Indicator indicator) =>
        IndicatorRollUp.Total(indicator, Members.Select(member => member.Values.GetValueOrDefault(indicator.Code)));

    /// <summary>A rate of the sums, which is no mean of the members' rates.</summary>
    public decimal? Rate(DerivedRate rate) => RateRollUp.Of(rate, Members.Select(member => member.Values)).Value.Value;
}
