namespace QualityReports.Domain.Reports;

/// <summary>Closes a period for a province or the nation: an input of its report, which is
/// final from then on. At most one exists, and it never changes.</summary>
/// <param name="Area">The province or the nation.</param>
/// <param name="FrozenAt">The time of freezing in whole seconds: the lock or the end of the last
/// extension, whichever is later; for a person's closing, the time of the request.</param>
/// <param name="By">The subject who closed it; null for the timer.</param>
/// <param name="Reason">The reason in the person's words; null for the timer.</param>
public sealed record PeriodClosing(AreaCode Area, ReportingPeriod Period, DateTimeOffset FrozenAt, string? By = null, string? Reason = null);
