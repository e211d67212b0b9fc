namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host tells a timer function about its schedule.</summary>
public sealed class TimerInfo
{
    /// <summary>The occurrences around this one; null when the host does not monitor the schedule.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run is later than its schedule says.</summary>
    public bool IsPastDue { get; set; }
}
