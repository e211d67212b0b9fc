namespace QualityReports.Domain.Reports.National;

/// <summary>The consolidated report of the nation for one period, made from the provinces' reports. Its <c>report.json</c> is a province's with provinces
/// instead of localities (docs/reports.md).</summary>
/// <param name="AsOf">The latest of the provinces' reports, or the last boundary of the calendar that had passed, whichever is later.</param>
/// <param name="Indicators">Every indicator in the form's order; smallest, median and largest are totals of provinces.</param>
/// <param name="Rates">Every derived rate in the form's order; smallest, median and largest are rates of provinces.</param>
/// <param name="Provinces">Every participating province, by code.</param>
public sealed record NationalReport(
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
    Campaign Campaign,
    Coverage Coverage,
    IReadOnlyList<IndicatorFigure> Indicators,
    IReadOnlyList<RateFigure> Rates,
    IReadOnlyList<MissingEstimate> Estimates,
    IReadOnlyList<TrendPoint> Trend,
    RequirementCounts Requirements,
    Titles Titles,
    ListFigures Lists,
    IReadOnlyList<ProvinceRow> Provinces,
    IReadOnlyList<string> Missing,
    IReadOnlyList<TotalChange> Changes,
    [property: JsonIgnore] FormEdition Form) : IReport
{
    /// <summary>The version of the JSON's shape.</summary>
    [JsonPropertyOrder(-1)]
    public int Schema { get; init; } = 1;
}

/// <summary>A province's total that differs from the version before. The province's own report has the locality that changed it.</summary>
/// <param name="Old">The total before; null where there was none.</param>
/// <param name="New">The total now; null where there is none.</param>
public sealed record TotalChange(string Province, IndicatorCode Indicator, decimal? Old, decimal? New);
