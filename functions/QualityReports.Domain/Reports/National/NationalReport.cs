using System.Text.Json.Serialization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports.National;

/// <summary>The consolidated report of the nation for one period, made from the provinces' reports. Its <c>report.json</c> is a province's with provinces
/// instead of localities (docs/reports.md).</summary>
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

    /// <summary>The hash of all its inputs.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The latest of the provinces' reports, or the last boundary of the calendar that had passed, whichever is later.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The number of the correction after the period was frozen, from 1; 0 for the frozen report and before.</summary>
    public required int Correction { get; init; }

    /// <summary>The time at which the report was frozen: the lock, the end of the last extension, or a person's closing; null while it can change.</summary>
    public required DateTimeOffset? FrozenAt { get; init; }

    /// <summary>The extent of the campaign.</summary>
    public required Campaign Campaign { get; init; }

    /// <summary>The coverage over all provinces.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Every indicator in the form's order; smallest, median and largest are totals of provinces.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>Every derived rate in the form's order; smallest, median and largest are rates of provinces.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>The share of the missing localities by their last figures.</summary>
    public required IReadOnlyList<MissingEstimate> Estimates { get; init; }

    /// <summary>The form's rates over up to eight periods, oldest first.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>The holders of the title and the candidates for it.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The totals of the lists.</summary>
    public required ListFigures Lists { get; init; }

    /// <summary>Every participating province, by code.</summary>
    public required IReadOnlyList<ProvinceRow> Provinces { get; init; }

    /// <summary>The codes of the provinces that have no report of the period.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The differences to the version before.</summary>
    public required IReadOnlyList<TotalChange> Changes { get; init; }

    /// <summary>The form that the figures answer.</summary>
    [JsonIgnore]
    public required FormEdition Form { get; init; }
}

/// <summary>A province's total that differs from the version before. The province's own report has the locality that changed it.</summary>
/// <param name="Old">The total before; null where there was none.</param>
/// <param name="New">The total now; null where there is none.</param>
public sealed record TotalChange(string Province, IndicatorCode Indicator, decimal? Old, decimal? New);
