using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.DeadlineExtensions;

/// <summary>A locality's leave to send a period's return after the lock. It makes a late return possible, never timely.</summary>
/// <param name="Period">The period.</param>
/// <param name="Locality">The locality.</param>
/// <param name="LastDay">The last day on which the return is taken, in China; it counts as a whole.</param>
/// <param name="Reason">Why, in the words of whoever granted it.</param>
/// <param name="By">Who granted it.</param>
/// <param name="At">When.</param>
public sealed record Extension(ReportingPeriod Period, LocalityCode Locality, DateOnly LastDay, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The instant at which it ends: the first of the day after <see cref="LastDay"/>.</summary>
    public DateTimeOffset EndsAt => ChinaTime.StartOf(LastDay.AddDays(1));
}
