namespace Microsoft.Azure.Functions.Worker;

/// <summary>The occurrences of a schedule around the present one.</summary>
public sealed class ScheduleStatus
{
    /// <summary>The last occurrence.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was last written.</summary>
    public DateTime LastUpdated { get; set; }
}
