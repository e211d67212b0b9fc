namespace QualityReports.Domain.Reports.National;

/// <summary>The parts of a province's report that the nation's needs, from the built report or from its <c>report.json</c>.</summary>
/// <param name="Folder">The folder of its files within container <c>reports</c>, with a slash at the end.</param>
/// <param name="AsOf">The time up to which its report includes returns.</param>
public sealed record ProvinceFigures(
    string Code,
    Text Name,
    string InputsHash,
    int Version,
    string Folder,
    ReportStatus Status,
    DateTimeOffset AsOf,
    Coverage Coverage,
    IReadOnlyList<IndicatorFigure> Indicators,
    IReadOnlyList<RateFigure> Rates,
    IReadOnlyList<MissingEstimate> Estimates,
    IReadOnlyList<TrendPoint> Trend,
    ListFigures Lists,
    RequirementCounts Requirements,
    Titles Titles,
    IReadOnlyList<Participant> Participants)
{
    /// <summary>Whether it has a report of the period.</summary>
    public bool HasReport { get; init; } = true;

    /// <summary>The figures of a report.</summary>
    public static ProvinceFigures Of(ProvincialReport report) => new(
        Code: report.Area,
        Name: report.AreaName,
        InputsHash: report.InputsHash,
        Version: report.Version,
        Folder: FolderOf(report.Area, report.Period, report.InputsHash),
        Status: report.Status,
        AsOf: report.AsOf,
        Coverage: report.Coverage,
        Indicators: report.Indicators,
        Rates: report.Rates,
        Estimates: report.Estimates,
        Trend: report.Trend,
        Lists: report.Lists,
        Requirements: report.Requirements,
        Titles: report.Titles,
        Participants: [.. report.Localities.Select(locality => new Participant(locality.Code, locality.Level, locality.SubmissionId is not null))]);

    /// <summary>The folder of its files, unless an earlier version has the same inputs and so the folder.</summary>
    internal static string FolderOf(string area, string period, string inputsHash) => $"{area}/{period}/{inputsHash}/";

    /// <summary>A province whose localities owe returns but sent none, so that its report was not published.</summary>
    /// <param name="unpublished">The report as it would be: every locality missing, with the figures of earlier periods.</param>
    public static ProvinceFigures WithoutReport(ProvincialReport unpublished) => Of(unpublished) with { HasReport = false };
}

/// <summary>A locality that participates in the campaign: it is on its province's roster on the period's last day.</summary>
/// <param name="HasReported">Whether it has an accepted return.</param>
public sealed record Participant(string Code, LocalityLevel Level, bool HasReported);
