using System.Text.Json.Serialization;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Domain.Reports;

/// <summary>
/// The consolidated report of one province and period. Its JSON is <c>report.json</c> (docs/reports.md); what the workbook needs beyond that is marked
/// to be
/// left out. Money is a number of 万元, a rate a fraction; null is unknown, which is not zero.
/// </summary>
public sealed record ProvincialReport : IReport
{
    /// <summary>The version of the JSON's shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The edition of the form.</summary>
    public required string Edition { get; init; }

    /// <summary>The province's code.</summary>
    public required string Area { get; init; }

    /// <summary>The province's name.</summary>
    public required Text AreaName { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>Provisional, or final once frozen.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>The number of this version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The hash of all its inputs.</summary>
    public required string InputsHash { get; init; }

    /// <summary>The latest receipt among the returns, or the last boundary of the calendar that had passed, whichever is later.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The number of the correction after the period was frozen, from 1; 0 for the frozen report and before.</summary>
    public int Correction { get; init; }

    /// <summary>The time at which the report was frozen: the lock, the end of the last extension, or a person's closing; null while it can change.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>The coverage.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Every indicator in the form's order.</summary>
    public required IReadOnlyList<IndicatorFigure> Indicators { get; init; }

    /// <summary>Every derived rate in the form's order.</summary>
    public required IReadOnlyList<RateFigure> Rates { get; init; }

    /// <summary>The share of the missing localities by their last figures. Shown beside the totals, never added to them.</summary>
    public IReadOnlyList<MissingEstimate> Estimates { get; init; } = [];

    /// <summary>The form's rates over up to eight periods, oldest first, this one last.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>The localities in the order of the form's ranked rates.</summary>
    public IReadOnlyList<Ranking> Rankings { get; init; } = [];

    /// <summary>How many localities meet the Three Requirements.</summary>
    public required RequirementCounts Requirements { get; init; }

    /// <summary>The requirements that each locality meets, and the reasons for those that it does not, by code.</summary>
    public IReadOnlyList<LocalityRequirements> RequirementMatrix { get; init; } = [];

    /// <summary>The holders of the title and the candidates for it.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The totals of the lists.</summary>
    public ListFigures Lists { get; init; } = ListFigures.None;

    /// <summary>Every locality that owes a return, by code.</summary>
    public required IReadOnlyList<LocalityFigures> Localities { get; init; }

    /// <summary>Those without an accepted return.</summary>
    public required IReadOnlyList<MissingLocality> Missing { get; init; }

    /// <summary>The differences between a locality's return of a longer period and its rolled-up shorter ones; empty for the shortest period.</summary>
    public IReadOnlyList<RollUpDifference> Differences { get; init; } = [];

    /// <summary>The differences to the version before.</summary>
    public required IReadOnlyList<FigureChange> Changes { get; init; }

    /// <summary>The warnings that still apply, by locality.</summary>
    [JsonIgnore]
    public IReadOnlyList<OutstandingWarning> Warnings { get; init; } = [];

    /// <summary>The form that the figures answer.</summary>
    [JsonIgnore]
    public required FormEdition Form { get; init; }
}
