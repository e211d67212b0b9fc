using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Domain.Reports.National;

/// <summary>What the nation's report needs of a province's: of the report as it was built, or of its <c>report.json</c>.</summary>
public sealed record ProvinceFigures
{
    /// <summary>The province's code.</summary>
    public required string Code { get; init; }

    /// <summary>The province's name.</summary>
    public required Text Name { get; init; }

    /// <summary>Whether it has a report of the period.</summary>
    public bool HasReport { get; init; } = true;

    /// <summary>The fingerprint of what its figures were made of.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The number of its report's version.</summary>
    public required int Version { get; init; }

    /// <summary>Where the files of its report are within container <c>reports</c>, with a slash at the end.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether it can still change.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>Up to when its report goes.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Who has reported.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>The rates.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>How much its missing localities weighed.</summary>
    public required IReadOnlyList<MissingEstimate> Estimates { get; init; }

    /// <summary>Its trend.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>What the rows of its lists come to.</summary>
    public required ListFigures Lists { get; init; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>Titles held, and the candidates' codes.</summary>
    public required Titles Titles { get; init; }

    /// <summary>Who takes part.</summary>
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

    /// <summary>Where files lie, unless an earlier version of the same inputs has that folder.</summary>
    internal static string FolderOf(string area, string period, string inputsHash) => $"{area}/{period}/{inputsHash}/";

    /// <summary>A province whose localities owe returns, and of which nothing has come, so that its report was not published.</summary>
    /// <param name="unpublished">The report as it would be: everybody missing, and what there was in earlier periods.</param>
    public static ProvinceFigures WithoutReport(ProvincialReport unpublished) => Of(unpublished) with { HasReport = false };
}

/// <summary>A locality that takes part in the campaign: it is on its province's roster on the period's last day.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">At which level.</param>
/// <param name="HasReported">Whether a return of it was taken.</param>
public sealed record Participant(string Code, LocalityLevel Level, bool HasReported);
