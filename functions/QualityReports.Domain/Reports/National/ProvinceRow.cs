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

    /// <summary>The version of its report that the figures were taken from; 0 where there is none yet.</summary>
    public required int Version { get; init; }

    /// <summary>The fingerprint of that version; null where there is none yet.</summary>
    public required string? InputsHash { get; init; }

    /// <summary>Where its files are within container <c>reports</c>; null where there is none yet. Of use to people alone.</summary>
    [JsonIgnore]
    public string? Folder { get; init; }

    /// <summary>Who has reported.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Its totals; of an indicator that nobody answered, or that does not add up, none.</summary>
    public required IReadOnlyDictionary<IndicatorCode, decimal> Values { get; init; }

    /// <summary>Its rates; null when unknown.</summary>
    public required IReadOnlyDictionary<string, decimal?> Rates { get; init; }

    /// <summary>How many of its localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>How many of its localities hold the title.</summary>
    public required int TitlesHeld { get; init; }

    /// <summary>How many of its localities apply for it and meet the criteria.</summary>
    public required int Candidates { get; init; }

    /// <summary>How many of its cities, districts and counties take part.</summary>
    public required int LocalitiesTakingPart { get; init; }

    /// <summary>Whether its whole territory takes part.</summary>
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
