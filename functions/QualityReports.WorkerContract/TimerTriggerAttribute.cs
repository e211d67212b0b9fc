namespace Microsoft.Azure.Functions.Worker;

/// <summary>A time has come.</summary>
/// <param name="schedule">A cron expression of six fields, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>A cron expression of six fields, in UTC.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the host remembers the last run across restarts.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether it runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
