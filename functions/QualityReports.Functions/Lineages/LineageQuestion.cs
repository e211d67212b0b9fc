using QualityReports.Domain;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports.Explanations;

namespace QualityReports.Functions.Lineages;

/// <summary>A request to explain a figure.</summary>
/// <param name="Area">The province, or the nation.</param>
/// <param name="Code">The figure: <c>C02</c>, <c>P1</c>, <c>failedBatches</c>, <c>failedBatches:PC01</c>; in capitals or not.</param>
public sealed record LineageQuestion(AreaCode Area, ReportingPeriod Period, string Code)
{
    /// <summary>The version of the report; null for the current one.</summary>
    public int? Version { get; init; }

    /// <summary>Whether the provinces of the nation's figure are explained down to the cells. A province's figure always is.</summary>
    public bool WithCells { get; init; }
}

/// <summary>The reason why a figure is not explained.</summary>
public enum LineageProblem
{
    /// <summary>There is no report, or no such version of it.</summary>
    NoReport,

    /// <summary>The form of the report has no such figure.</summary>
    FigureUnknown,
}

/// <summary>The explanation, or the reason for none.</summary>
/// <param name="Explanation">The explanation; null where there is a problem.</param>
/// <param name="Problem">The reason for none; null where there is an explanation.</param>
/// <param name="Message">The problem in words; null where there is an explanation.</param>
public sealed record LineageAnswer(FigureExplanation? Explanation, LineageProblem? Problem, Text? Message)
{
    internal static LineageAnswer Of(FigureExplanation explanation) => new(explanation, null, null);

    internal static LineageAnswer Refuse(LineageProblem problem, Text message) => new(null, problem, message);
}
