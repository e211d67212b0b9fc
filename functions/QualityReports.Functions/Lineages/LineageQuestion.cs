using QualityReports.Domain.Reports.Explanations;

namespace QualityReports.Functions.Lineages;

/// <param name="Area">The province, or the nation.</param>
/// <param name="Code">The figure: <c>C02</c>, <c>P1</c>, <c>failedBatches</c>, <c>failedBatches:PC01</c>; in capitals or not.</param>
public sealed record LineageQuestion(AreaCode Area, ReportingPeriod Period, string Code)
{
    /// <summary>The version of the report; null for the current one.</summary>
    public int? Version { get; init; }

    /// <summary>Whether the provinces of the nation's figure are explained down to the cells. A province's figure always is.</summary>
    public bool WithCells { get; init; }
}

/// <summary>The explanation, or the reason for none.</summary>
public sealed record LineageAnswer(FigureExplanation? Explanation, ApiProblem? Problem);
