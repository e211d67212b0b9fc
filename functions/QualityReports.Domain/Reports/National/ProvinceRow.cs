using System.Text.Json.Serialization;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports.National;

/// <summary>A province in the nation's report.</summary>
public sealed record ProvinceRow
{
    /// <summary>The province's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required Text Name { get; init; }

    /// <summary>Whether its report can still change.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The version of its report behind the figures; 0 without a report.</summary>
    public required int Version { get; init; }

    /// <summary>The hash of that version's inputs; null without a report.</summary>
    public required string? InputsHash { get; init; }

    /// <summary>The folder of its files within container <c>reports</c>, for people; null without a report.</summary>
    [JsonIgnore]
    public string? Folder { get; init; }

    /// <summary>The coverage.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Its totals, without indicators that are unanswered or do not add up.</summary>
    public required IReadOnlyDictionary<IndicatorCode, decimal> Values { get; init; }

    /// <summary>Its rates; null when unknown.</summary>
    public required IReadOnlyDictionary<string, decimal?> Rates { get; init; }

    /// <summary>The number of its localities that meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>The number of its localities that hold the title.</summary>
    public required int TitlesHeld { get; init; }

    /// <summary>The number of its localities that apply for the title and meet the criteria.</summary>
    public required int Candidates { get; init; }

    /// <summary>The number of its participating cities, districts and counties.</summary>
    public required int LocalitiesTakingPart { get; init; }

    /// <summary>Whether its whole territory participates.</summary>
    public required bool TakesPartEntirely { get; init; }

    /// <summary>The row of a province.</summary>
    internal static ProvinceRow Of(ProvinceFigures figures, Territory territory) => new()
    {
        Code = figures.Code,
        Name = figures.Name,
        Status = figures.Status,
        Version = figures.HasReport ? figures.Version : 0,
        InputsHash = figures.HasReport ? figures.InputsHash : null,
        Folder = figures.HasReport ? figures.Folder : null,
        Coverage = figures.Coverage,
        Values = figures.Indicators.Where(indicator => indicator.Total is not null)
            .ToDictionary(indicator => indicator.Code, indicator => indicator.Total!.Value),
        Rates = figures.Rates.ToDictionary(rate => rate.Code, rate => rate.Value),
        Requirements = figures.Requirements,
        TitlesHeld = figures.Titles.Held,
        Candidates = figures.Titles.Candidates.Count,
        LocalitiesTakingPart = figures.Participants.Count(Campaign.IsCityOrCounty),
        TakesPartEntirely = territory.IsCovered(Areas.AreaCode.Parse(figures.Code), figures.Participants),
    };
}
