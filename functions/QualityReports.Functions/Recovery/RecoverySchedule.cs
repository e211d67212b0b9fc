using QualityReports.Domain.Returns;

namespace QualityReports.Functions.Recovery;

/// <summary>When an upload without a final state is taken up again without an operator.</summary>
public static class RecoverySchedule
{
    /// <summary>
    /// Attempts after which only an operator's replay helps: the five deliveries of the host, and eight more. What fails that often is a bug, and needs a fix.
    /// </summary>
    public const int MaxAttempts = 13;

    // Deliveries of the host before the poison queue (host.json).
    private const int Deliveries = 5;

    /// <summary>An event comes within seconds, and five deliveries that fail take less than a minute; to be early does no harm.</summary>
    public static TimeSpan UnseenGrace { get; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Longer than a function may run on a Flex Consumption plan (30 minutes, as host.json says nothing else), and than the poison queue takes after that.
    /// </summary>
    public static TimeSpan ProcessingGrace { get; } = TimeSpan.FromMinutes(45);

    /// <summary>A scan takes seconds, and nothing tells us of its end. However long it takes, it is looked for at each run.</summary>
    public static TimeSpan ScanPause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after the deliveries of the host. It doubles with each attempt: eight take 42 hours, which outlives a day without storage.</summary>
    public static TimeSpan FirstPause { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether an upload is due.</summary>
    /// <param name="state">Where it stands; null where it has no row.</param>
    /// <param name="attempts">How often it was begun.</param>
    /// <param name="since">When its row was written last, or when it was received where it has none.</param>
    public static bool IsDue(SubmissionState? state, int attempts, DateTimeOffset since, DateTimeOffset now) => state switch
    {
        null => now - since >= UnseenGrace,
        SubmissionState.Processing => now - since >= ProcessingGrace,
        SubmissionState.AwaitingScan => now - since >= ScanPause,
        SubmissionState.Failed => attempts < MaxAttempts && now - since >= FirstPause * Math.Pow(2, Math.Max(0, attempts - Deliveries)),
        _ => false,
    };
}
