namespace QualityReports.Domain.DeadlineExtensions;

/// <summary>The permission for a locality to send a period's return after the lock. It makes a late return possible, never timely.</summary>
/// <param name="LastDay">The last day in China on which the return is accepted, counted to its end.</param>
/// <param name="Reason">The reason in the words of the person who granted it.</param>
/// <param name="By">The subject who granted it.</param>
/// <param name="At">The time of the grant.</param>
public sealed record Extension(ReportingPeriod Period, LocalityCode Locality, DateOnly LastDay, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The instant at which it ends: the start of the day after <see cref="LastDay"/>.</summary>
    public DateTimeOffset EndsAt => ChinaTime.StartOf(LastDay.AddDays(1));
}
