using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>A figure that differs from the version before.</summary>
/// <param name="Locality">Whose.</param>
/// <param name="Indicator">Which.</param>
/// <param name="Old">What it was; null where there was none.</param>
/// <param name="New">What it is; null where there is none any more.</param>
/// <param name="SubmissionId">The upload that changed it; null where the locality has none, because it owes no return any more.</param>
public sealed record FigureChange(string Locality, IndicatorCode Indicator, IndicatorValue? Old, IndicatorValue? New, string? SubmissionId);
