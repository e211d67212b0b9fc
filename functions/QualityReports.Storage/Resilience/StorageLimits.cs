namespace QualityReports.Storage.Resilience;

/// <summary>
/// How long, how much at once and how often in vain storage is asked, each with its reason (docs/resilience.md). Each service of the account has limits of its
/// own.
/// </summary>
internal static class StorageLimits
{
    /// <summary>
    /// Seconds for one operation with all attempts of the SDK: more than its 25 s of pauses and than the 100 s after which it gives up a silent connection;
    /// less than the 230 s in which an HTTP answer must come.
    /// </summary>
    public const int TotalTimeoutSeconds = 120;

    /// <summary>
    /// Operations at once: an instance handles 4 uploads and 6 messages at a time (host.json), each of which waits for one operation after the other.
    /// </summary>
    public const int ConcurrentOperations = 32;

    /// <summary>
    /// Operations that wait for their turn: one for each locality of the nation (2,900) at once. More are refused, since each holds its content in memory.
    /// </summary>
    public const int WaitingOperations = 4_096;

    /// <summary>
    /// The share of failed operations, in percent, at which a service is left alone: a service that serves every other operation makes headway.
    /// </summary>
    public const int FailurePercent = 50;

    /// <summary>
    /// Operations before that share counts: four deliveries at a time, each of which the SDK repeats for 25 s, make nine in the time that is looked at.
    /// </summary>
    public const int MinimumOperations = 8;

    /// <summary>Seconds that are looked at: the SDK has given up on two rounds of deliveries.</summary>
    public const int SamplingSeconds = 60;

    /// <summary>
    /// Seconds for which a service is then left alone: within the time that five deliveries take, so that a short outage makes no upload poisonous.
    /// </summary>
    public const int BreakSeconds = 5;
}
