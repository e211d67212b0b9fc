using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Domain.Reports.National;

/// <summary>The parts of a province's report that the nation's needs, from the built report or from its <c>report.json</c>.</summary>
public sealed record ProvinceFigures
{
    /// <summary>The province's code.</summary>
    public required string Code { get; init; }

    /// <summary>The province's name.</summary>
    public required Text Name { get; init; }

    /// <summary>Whether it has a report of the period.</summary>
    public bool HasReport { get; init; } = true;

    /// <summary>The hash of its inputs.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The number of its report's version.</summary>
    public required int Version { get; init; }

    /// <summary>The folder of its files within container <c>reports</c>, with a slash at the end.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether it can still change.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The time up to which its report includes returns.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The coverage.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>The rates.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>The share of its missing localities by their last figures.</summary>
    public required IReadOnlyList<MissingEstimate> Estimates { get; init; }

    /// <summary>Its trend.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>The totals of its lists.</summary>
    public required ListFigures Lists { get; init; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>Titles held, and the candidates' codes.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The participants.</summary>
    public required IReadOnlyList<Participant> Participants { get; init; }

    /// <summary>The figures of a report.</summary>
    public static ProvinceFigures Of(ProvincialReport report) => new()
    {
        Code = report.Area,
        Name = report.AreaName,
        InputsHash = report.InputsHash,
        Version = report.Version,
        Folder = FolderOf(report.Area, report.Period, report.InputsHash),
        Status = report.Status,
        AsOf = report.AsOf,
        Coverage = report.Coverage,
        Indicators = report.Indicators,
        Rates = report.Rates,
        Estimates = report.Estimates,
        Trend = report.Trend,
        Lists = report.Lists,
        Requirements = report.Requirements,
        Titles = report.Titles,
        Participants = [.. report.Localities.Select(locality => new Participant(locality.Code, locality.Level, locality.SubmissionId is not null))],
    };

    /// <summary>The folder of its files, unless an earlier version has the same inputs and so the folder.</summary>
    internal static string FolderOf(string area, string period, string inputsHash) => $"{area}/{period}/{inputsHash}/";

    /// <summary>A province whose localities owe returns but sent none, so that its report was not published.</summary>
    /// <param name="unpublished">The report as it would be: every locality missing, with the figures of earlier periods.</param>
    public static ProvinceFigures WithoutReport(ProvincialReport unpublished) => Of(unpublished) with { HasReport = false };
}

/// <summary>A locality that participates in the campaign: it is on its province's roster on the period's last day.</summary>
/// <param name="HasReported">Whether it has an accepted return.</param>
public sealed record Participant(string Code, LocalityLevel Level, bool HasReported);
