namespace QualityReports.Domain.Forms;

/// <summary>One of the Three Requirements: met when every condition holds.</summary>
/// <param name="Code"><c>first</c>, <c>second</c> or <c>third</c>.</param>
public sealed record Requirement(string Code, Text Label, IReadOnlyList<AnswerCondition> All);

/// <summary>A condition on a yes/no or choice indicator.</summary>
/// <param name="IsOneOf">The codes of the answers that satisfy it; <c>yes</c> and <c>no</c> for a yes/no indicator.</param>
public sealed record AnswerCondition(IndicatorCode Indicator, IReadOnlyList<string> IsOneOf);

/// <summary>The criteria by which a locality that meets the Three Requirements is a candidate for the title.</summary>
/// <param name="Applies">The yes/no indicator by which it applies for the title.</param>
/// <param name="All">Conditions on answers.</param>
/// <param name="AtLeast">Figures of which the left must be at least the right.</param>
public sealed record CandidateCriteria(
    IndicatorCode Applies,
    IReadOnlyList<AnswerCondition> All,
    IReadOnlyList<MinimumRate> MinimumRates,
    IReadOnlyList<FigureComparison> AtLeast);

/// <summary>A rate with a minimum.</summary>
/// <param name="Rate">The rate's code.</param>
public sealed record MinimumRate(string Rate, decimal Percent);

/// <summary>Two figures of which the left must be at least the right.</summary>
public sealed record FigureComparison(IndicatorCode Left, IndicatorCode Right);
