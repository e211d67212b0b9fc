using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Reports;

/// <summary>
/// That a period is closed for a province or the nation: an input of its report, which is final from then on. There is one at most, and it is never altered.
/// </summary>
/// <param name="Area">The province or the nation.</param>
/// <param name="Period">The period.</param>
/// <param name="FrozenAt">
/// Since when, in whole seconds: the lock or the end of the last extension, whichever is later; where a person closed it, the moment of the request.
/// </param>
/// <param name="By">Who closed it; null for the timer.</param>
/// <param name="Reason">Why, in the person's words; null for the timer.</param>
public sealed record PeriodClosing(AreaCode Area, ReportingPeriod Period, DateTimeOffset FrozenAt, string? By = null, string? Reason = null);
