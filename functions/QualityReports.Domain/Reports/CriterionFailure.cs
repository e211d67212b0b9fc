using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>What kind of criterion for the title is not met.</summary>
public enum CriterionKind
{
    /// <summary>One of the Three Requirements.</summary>
    Requirement,

    /// <summary>An answer that must be given.</summary>
    Answer,

    /// <summary>A rate that must be reached.</summary>
    Rate,

    /// <summary>A figure that must not be below another.</summary>
    Figure,
}

/// <summary>A criterion for the title that is not met.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Code">The requirement, the indicator or the rate.</param>
/// <param name="Value">The rate or the figure as it is; null when unknown, and for the other kinds.</param>
/// <param name="Minimum">What it must reach, a rate as a fraction; null when unknown, and for the other kinds.</param>
/// <param name="Against">The indicator that a figure is held against.</param>
/// <param name="Answer">The answer as it is; null where none was given, and for the other kinds.</param>
public sealed record CriterionFailure(
    CriterionKind Kind, string Code, decimal? Value = null, decimal? Minimum = null, string? Against = null, IndicatorValue? Answer = null);
