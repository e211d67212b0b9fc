namespace QualityReports.Domain.Reports;

/// <summary>The common members of a province's and the nation's report.</summary>
public interface IReport
{
    /// <summary>The edition of the form.</summary>
    string Edition { get; }

    /// <summary>The code of the province or the nation.</summary>
    string Area { get; }

    /// <summary>Its name.</summary>
    Text AreaName { get; }

    /// <summary>The period.</summary>
    string Period { get; }

    /// <summary>Provisional, or final once frozen.</summary>
    ReportStatus Status { get; }

    /// <summary>The number of this version, from 1.</summary>
    int Version { get; }

    /// <summary>The hash of all its inputs.</summary>
    string InputsHash { get; }

    /// <summary>The time up to which it includes returns.</summary>
    DateTimeOffset AsOf { get; }

    /// <summary>The number of the correction after the period was frozen, from 1; 0 for the frozen report and before.</summary>
    int Correction { get; }

    /// <summary>The boundary of the calendar at which the period was frozen; null while it can change.</summary>
    DateTimeOffset? FrozenAt { get; }

    /// <summary>The coverage.</summary>
    Coverage Coverage { get; }

    /// <summary>Every indicator in the form's order.</summary>
    IReadOnlyList<IndicatorFigure> Indicators { get; }

    /// <summary>Every derived rate in the form's order.</summary>
    IReadOnlyList<RateFigure> Rates { get; }

    /// <summary>The share of the missing localities by their last figures.</summary>
    IReadOnlyList<MissingEstimate> Estimates { get; }

    /// <summary>The form's rates over up to eight periods, oldest first.</summary>
    IReadOnlyList<TrendPoint> Trend { get; }

    /// <summary>How many localities meet the Three Requirements.</summary>
    RequirementCounts Requirements { get; }

    /// <summary>The form that the figures answer.</summary>
    FormEdition Form { get; }
}
