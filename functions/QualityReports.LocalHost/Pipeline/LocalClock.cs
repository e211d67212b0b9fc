namespace QualityReports.LocalHost.Pipeline;

/// <summary>The clock of the local host: the machine's, or the machine's time of day on another day of the calendar.</summary>
internal static class LocalClock
{
    /// <param name="today">The day in China; null for today.</param>
    public static ShiftedTimeProvider On(DateOnly? today)
    {
        var clock = new ShiftedTimeProvider(TimeProvider.System);
        if (today is { } day)
            clock.MoveTo(ChinaTime.StartOf(day) + TimeProvider.System.GetUtcNow().ToOffset(ChinaTime.Offset).TimeOfDay);
        return clock;
    }
}
