using QualityReports.Domain.Values;

namespace QualityReports.Domain.Forms;

/// <summary>One of the Three Requirements: met when every condition holds.</summary>
/// <param name="Code"><c>first</c>, <c>second</c> or <c>third</c>.</param>
/// <param name="Label">What is required.</param>
/// <param name="All">The conditions.</param>
public sealed record Requirement(string Code, Text Label, IReadOnlyList<AnswerCondition> All);

/// <summary>A condition on a yes/no or choice indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="IsOneOf">The codes of the answers that satisfy it; <c>yes</c> and <c>no</c> for a yes/no indicator.</param>
public sealed record AnswerCondition(IndicatorCode Indicator, IReadOnlyList<string> IsOneOf);

/// <summary>What makes a locality that meets the Three Requirements a candidate for the title.</summary>
/// <param name="Applies">The yes/no indicator by which it applies.</param>
/// <param name="All">Conditions on answers.</param>
/// <param name="MinimumRates">Rates that must be reached.</param>
/// <param name="AtLeast">Figures of which one must not be below the other.</param>
public sealed record CandidateCriteria(
    IndicatorCode Applies,
    IReadOnlyList<AnswerCondition> All,
    IReadOnlyList<MinimumRate> MinimumRates,
    IReadOnlyList<FigureComparison> AtLeast);

/// <summary>A rate that must be reached.</summary>
/// <param name="Rate">The rate's code.</param>
/// <param name="Percent">The least that it may be, in percent.</param>
public sealed record MinimumRate(string Rate, decimal Percent);

/// <summary>Two figures of which the left must not be below the right.</summary>
/// <param name="Left">The figure that must not be below.</param>
/// <param name="Right">The figure that it is held against.</param>
public sealed record FigureComparison(IndicatorCode Left, IndicatorCode Right);
