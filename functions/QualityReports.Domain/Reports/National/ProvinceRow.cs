namespace QualityReports.Domain.Reports.National;

/// <summary>A province in the nation's report.</summary>
/// <param name="Version">The version of its report behind the figures; 0 without a report.</param>
/// <param name="InputsHash">The hash of that version's inputs; null without a report.</param>
/// <param name="Folder">The folder of its files within container <c>reports</c>, for people; null without a report.</param>
/// <param name="Values">Its totals, without indicators that are unanswered or do not add up.</param>
/// <param name="Rates">Its rates; null when unknown.</param>
/// <param name="Requirements">The number of its localities that meet the Three Requirements.</param>
/// <param name="Candidates">The number of its localities that apply for the title and meet the criteria.</param>
public sealed record ProvinceRow(
    string Code,
    Text Name,
    ReportStatus Status,
    int Version,
    string? InputsHash,
    [property: JsonIgnore] string? Folder,
    Coverage Coverage,
    IReadOnlyDictionary<IndicatorCode, decimal> Values,
    IReadOnlyDictionary<string, decimal?> Rates,
    RequirementCounts Requirements,
    int TitlesHeld,
    int Candidates,
    int LocalitiesTakingPart,
    bool TakesPartEntirely)
{
    /// <summary>The row of a province.</summary>
    internal static ProvinceRow Of(ProvinceFigures figures, Territory territory) => new(
        Code: figures.Code,
        Name: figures.Name,
        Status: figures.Status,
        Version: figures.HasReport ? figures.Version : 0,
        InputsHash: figures.HasReport ? figures.InputsHash : null,
        Folder: figures.HasReport ? figures.Folder : null,
        Coverage: figures.Coverage,
        Values: figures.Indicators.Where(indicator => indicator.Total is not null)
            .ToDictionary(indicator => indicator.Code, indicator => indicator.Total!.Value),
        Rates: figures.Rates.ToDictionary(rate => rate.Code, rate => rate.Value),
        Requirements: figures.Requirements,
        TitlesHeld: figures.Titles.Held,
        Candidates: figures.Titles.Candidates.Count,
        LocalitiesTakingPart: figures.Participants.Count(Campaign.IsCityOrCounty),
        TakesPartEntirely: territory.IsCovered(Areas.AreaCode.Parse(figures.Code), figures.Participants));
}
