namespace QualityReports.Domain.Reports;

/// <summary>The consolidated report of one province and period. Its JSON is <c>report.json</c> (docs/reports.md), without what only the workbook needs. Money
/// is a number of 万元, a rate a fraction; null is unknown, which is not zero.</summary>
/// <param name="AsOf">The latest receipt among the returns, or the last boundary of the calendar that had passed, whichever is later.</param>
/// <param name="Rankings">The localities in the order of the form's ranked rates.</param>
/// <param name="RequirementMatrix">The requirements that each locality meets, and the reasons for those that it does not, by code.</param>
/// <param name="Localities">Every locality that owes a return, by code.</param>
/// <param name="Differences">The differences between a locality's return of a longer period
/// and its rolled-up shorter ones; empty for the shortest period.</param>
public sealed record ProvincialReport(
    string Edition,
    string Area,
    Text AreaName,
    string Period,
    ReportStatus Status,
    int Version,
    string InputsHash,
    DateTimeOffset AsOf,
    int Correction,
    DateTimeOffset? FrozenAt,
    Coverage Coverage,
    IReadOnlyList<IndicatorFigure> Indicators,
    IReadOnlyList<RateFigure> Rates,
    IReadOnlyList<MissingEstimate> Estimates,
    IReadOnlyList<TrendPoint> Trend,
    IReadOnlyList<Ranking> Rankings,
    RequirementCounts Requirements,
    IReadOnlyList<LocalityRequirements> RequirementMatrix,
    Titles Titles,
    ListFigures Lists,
    IReadOnlyList<LocalityFigures> Localities,
    IReadOnlyList<MissingLocality> Missing,
    IReadOnlyList<RollUpDifference> Differences,
    IReadOnlyList<FigureChange> Changes,
    [property: JsonIgnore] IReadOnlyList<OutstandingWarning> Warnings,
    [property: JsonIgnore] FormEdition Form) : IReport
{
    /// <summary>The version of the JSON's shape.</summary>
    [JsonPropertyOrder(-1)]
    public int Schema { get; init; } = 1;
}
