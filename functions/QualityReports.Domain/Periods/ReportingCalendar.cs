namespace QualityReports.Domain.Periods;

/// <summary>The days after a period's last day on which a phase begins or ends. An end day counts to its end.</summary>
/// <param name="Opens">The first day on which a return is accepted.</param>
/// <param name="Timely">The last day that counts as on time.</param>
/// <param name="Due">The last day before a return is overdue.</param>
/// <param name="Locks">The last day on which a return is accepted.</param>
public sealed record ReportingCalendar(int Opens, int Timely, int Due, int Locks)
{
    /// <summary>The window of one period.</summary>
    public ReportingWindow WindowOf(ReportingPeriod period) => new(
        ChinaTime.StartOf(period.LastDay.AddDays(Opens)),
        EndOf(period, Timely),
        EndOf(period, Due),
        EndOf(period, Locks));

    private static DateTimeOffset EndOf(ReportingPeriod period, int days) => ChinaTime.StartOf(period.LastDay.AddDays(days + 1));
}

/// <summary>The phase of a window.</summary>
public enum WindowPhase
{
    /// <summary>Before the window: no return is accepted.</summary>
    NotOpen,

    /// <summary>A return is on time.</summary>
    Timely,

    /// <summary>A return is late, and not yet overdue.</summary>
    Late,

    /// <summary>A return is overdue, and still accepted.</summary>
    Overdue,

    /// <summary>No return is accepted without an extension.</summary>
    Locked,
}

/// <summary>The instants at which a period's phases begin.</summary>
/// <param name="OpensAt">From here a return is accepted and timely.</param>
/// <param name="TimelyUntil">From here it is late.</param>
/// <param name="DueUntil">From here it is overdue.</param>
/// <param name="LocksAt">From here it is refused.</param>
public sealed record ReportingWindow(DateTimeOffset OpensAt, DateTimeOffset TimelyUntil, DateTimeOffset DueUntil, DateTimeOffset LocksAt)
{
    /// <summary>The phase at an instant.</summary>
    public WindowPhase PhaseAt(DateTimeOffset instant) =>
        instant < OpensAt ? WindowPhase.NotOpen
        : instant < TimelyUntil ? WindowPhase.Timely
        : instant < DueUntil ? WindowPhase.Late
        : instant < LocksAt ? WindowPhase.Overdue
        : WindowPhase.Locked;

    /// <summary>The last of the four boundaries that an instant has passed; null before the window opens.</summary>
    public DateTimeOffset? LastBoundaryPassed(DateTimeOffset instant) => PhaseAt(instant) switch
    {
        WindowPhase.NotOpen => null,
        WindowPhase.Timely => OpensAt,
        WindowPhase.Late => TimelyUntil,
        WindowPhase.Overdue => DueUntil,
        _ => LocksAt,
    };
}
