using System.Text.Json.Serialization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports.National;

/// <summary>
/// The consolidated report of the nation and one period, made of the provinces' reports. Its JSON is <c>report.json</c> as that of a province, with
/// provinces in place of localities (docs/reports.md).
/// </summary>
public sealed record NationalReport : IReport
{
    /// <summary>The version of the JSON's shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The edition of the form.</summary>
    public required string Edition { get; init; }

    /// <summary>The nation's code, <c>000000</c>.</summary>
    public required string Area { get; init; }

    /// <summary>The nation's name.</summary>
    public required Text AreaName { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>Provisional, or final once frozen.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The number of this version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The fingerprint of everything that the report was made of.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The latest of the provinces' reports, or the last boundary of the calendar that had passed, whichever is later.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The number of the correction after the period was frozen, from 1; 0 for the report as it was frozen, and before.</summary>
    public required int Correction { get; init; }

    /// <summary>
    /// Since when the report is frozen: the lock, the end of the last extension, or when a person closed the period; null while it can change.
    /// </summary>
    public required DateTimeOffset? FrozenAt { get; init; }

    /// <summary>How far the campaign reaches.</summary>
    public required Campaign Campaign { get; init; }

    /// <summary>Who has reported, over all provinces.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Every indicator in the form's order; smallest, median and largest are totals of provinces.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>Every derived rate in the form's order; smallest, median and largest are rates of provinces.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>How much the localities that are missing weighed when they last reported.</summary>
    public required IReadOnlyList<MissingEstimate> Estimates { get; init; }

    /// <summary>The form's rates over up to eight periods, oldest first.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>Who holds the title, and who may get it.</summary>
    public required Titles Titles { get; init; }

    /// <summary>What the rows of the lists come to.</summary>
    public required ListFigures Lists { get; init; }

    /// <summary>Every province that takes part, by code.</summary>
    public required IReadOnlyList<ProvinceRow> Provinces { get; init; }

    /// <summary>The codes of the provinces that have no report of the period.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What differs from the version before.</summary>
    public required IReadOnlyList<TotalChange> Changes { get; init; }

    /// <summary>The form that the figures answer.</summary>
    [JsonIgnore]
    public required FormEdition Form { get; init; }
}

/// <summary>A province's total that differs from the version before. Which locality changed it stands in the province's own report.</summary>
/// <param name="Province">Whose.</param>
/// <param name="Indicator">Which.</param>
/// <param name="Old">What it was; null where there was none.</param>
/// <param name="New">What it is; null where there is none any more.</param>
public sealed record TotalChange(string Province, IndicatorCode Indicator, decimal? Old, decimal? New);
