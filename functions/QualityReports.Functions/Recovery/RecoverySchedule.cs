namespace QualityReports.Functions.Recovery;

/// <summary>The times at which an upload without a final state is repeated without an operator.</summary>
public static class RecoverySchedule
{
    /// <summary>The attempts after which only an operator's replay helps: the five deliveries of the host, and eight more. A fault that repeats so often is a
    /// bug.</summary>
    public const int MaxAttempts = 13;

    // Deliveries of the host before the poison queue (host.json).
    private const int Deliveries = 5;

    /// <summary>An event arrives within seconds, and five failing deliveries end within a minute; an early repetition is harmless.</summary>
    public static TimeSpan UnseenGrace { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Longer than a function may run on a Flex Consumption plan (30 minutes, host.json has no other), and than the poison queue needs
    /// afterwards.</summary>
    public static TimeSpan ProcessingGrace { get; } = TimeSpan.FromMinutes(45);

    /// <summary>A scan lasts seconds, and no event reports its end. Each run checks for it, however long it lasts.</summary>
    public static TimeSpan ScanPause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after the deliveries of the host. It doubles with each attempt: eight last 42 hours, longer than a day without storage.</summary>
    public static TimeSpan FirstPause { get; } = TimeSpan.FromMinutes(10);

    /// <param name="state">Its state; null without a row.</param>
    /// <param name="since">The time of its row's last write, or of receipt without a row.</param>
    public static bool IsDue(SubmissionState? state, int attempts, DateTimeOffset since, DateTimeOffset now) => state switch
    {
        null => now - since >= UnseenGrace,
        SubmissionState.Processing => now - since >= ProcessingGrace,
        SubmissionState.AwaitingScan => now - since >= ScanPause,
        SubmissionState.Failed => attempts < MaxAttempts && now - since >= FirstPause * Math.Pow(2, Math.Max(0, attempts - Deliveries)),
        _ => false,
    };
}
