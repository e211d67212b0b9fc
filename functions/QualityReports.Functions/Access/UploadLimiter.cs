using System.Threading.RateLimiting;

namespace QualityReports.Functions.Access;

/// <summary>Limits the rate of a person's uploads: a burst of 30, then one every two seconds. Each instance counts for itself: it keeps a runaway script from
/// blocking others, and is no quota.</summary>
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

    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(2);

    public bool TryAcquire(Caller caller)
    {
        using var lease = _limiter.AttemptAcquire(caller.Subject);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
