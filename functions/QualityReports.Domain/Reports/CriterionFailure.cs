namespace QualityReports.Domain.Reports;

/// <summary>The kind of a criterion for the title that is not met.</summary>
public enum CriterionKind
{
    /// <summary>One of the Three Requirements.</summary>
    Requirement,

    /// <summary>A required answer.</summary>
    Answer,

    /// <summary>A rate below its minimum.</summary>
    Rate,

    /// <summary>A figure below another.</summary>
    Figure,
}

/// <summary>A criterion for the title that is not met.</summary>
/// <param name="Code">The requirement, the indicator or the rate.</param>
/// <param name="Value">The actual rate or figure; null when unknown, and for the other kinds.</param>
/// <param name="Minimum">The minimum, a rate as a fraction; null when unknown, and for the other kinds.</param>
/// <param name="Against">The indicator with which a figure is compared.</param>
/// <param name="Answer">The actual answer; null where none was given, and for the other kinds.</param>
public sealed record CriterionFailure(
    CriterionKind Kind, string Code, decimal? Value = null, decimal? Minimum = null, string? Against = null, IndicatorValue? Answer = null);
