using System.Threading.RateLimiting;

namespace QualityReports.Functions.Access;

/// <summary>
/// Bounds how often a person uploads: a burst of 30, then one every two seconds. Each instance of the app counts for itself, so this keeps a runaway script from
/// crowding out the others; it is no quota.
/// </summary>
public sealed class UploadLimiter : IDisposable
{
    private const int Burst = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(subject =>
        RateLimitPartition.GetTokenBucketLimiter(subject, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Pause,
            QueueLimit = 0,
        }));

    /// <summary>How long somebody waits who was refused.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the person may upload now.</summary>
    public bool TryAcquire(Caller caller)
    {
        using var lease = _limiter.AttemptAcquire(caller.Subject);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
