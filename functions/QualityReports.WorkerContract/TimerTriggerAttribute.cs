namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule; the parameter is a <see cref="TimerInfo"/>.</summary>
/// <param name="schedule">A cron expression of six fields, seconds first, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>A cron expression of six fields, seconds first, in UTC.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the host remembers past occurrences, so that one that was missed is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
