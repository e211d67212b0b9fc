namespace QualityReports.Domain.Reports;

/// <summary>A figure that differs from the version before.</summary>
/// <param name="Old">The figure before; null where there was none.</param>
/// <param name="New">The figure now; null where there is none.</param>
/// <param name="SubmissionId">The upload that changed it; null where the locality owes no return any more.</param>
public sealed record FigureChange(string Locality, IndicatorCode Indicator, IndicatorValue? Old, IndicatorValue? New, string? SubmissionId);
