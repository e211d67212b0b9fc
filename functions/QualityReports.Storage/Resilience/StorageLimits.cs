namespace QualityReports.Storage.Resilience;

/// <summary>The limits of storage operations in time, concurrency and failures, with reasons (docs/resilience.md). Each service of the account has limits of
/// its own.</summary>
internal static class StorageLimits
{
    /// <summary>Seconds for one operation with all attempts of the SDK. More than its 25 s of pauses and its network timeout of 100 s; less than the 230 s in
    /// which an HTTP answer is due.</summary>
    public const int TotalTimeoutSeconds = 120;

    /// <summary>Concurrent operations: an instance handles 4 uploads and 6 messages at once (host.json), each of which awaits one operation after
    /// another.</summary>
    public const int ConcurrentOperations = 32;

    /// <summary>Waiting operations: one for each locality of the nation (2,900) at once. More are refused, as each holds its content in memory.</summary>
    public const int WaitingOperations = 4_096;

    /// <summary>The percentage of failed operations that opens the circuit: a service that serves half of the operations makes progress.</summary>
    public const int FailurePercent = 50;

    /// <summary>The operations before that percentage counts: four deliveries at once, which the SDK repeats for 25 s each, make nine in the sampling
    /// time.</summary>
    public const int MinimumOperations = 8;

    /// <summary>The sampling time in seconds: long enough for two rounds of failed deliveries.</summary>
    public const int SamplingSeconds = 60;

    /// <summary>The seconds for which the circuit stays open: shorter than five deliveries, so that a short outage does not fail an upload.</summary>
    public const int BreakSeconds = 5;
}
