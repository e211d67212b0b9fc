using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace QualityReports.Storage.Resilience;

/// <summary>What kept an operation from coming to an end.</summary>
public enum StorageObstacle
{
    /// <summary>The service failed so often that it is left alone for a while. The operation was not sent.</summary>
    CircuitOpen,

    /// <summary>Too many operations wait already. The operation was not sent.</summary>
    QueueFull,

    /// <summary>There was no answer within the total timeout. The operation may have landed.</summary>
    Timeout,
}

/// <summary>Storage was not asked, or did not answer, because a limit of ours says so (docs/resilience.md). The host delivers again later.</summary>
public sealed class StorageUnavailableException : Exception
{
    private StorageUnavailableException(string service, StorageObstacle obstacle, string message, Exception inner)
        : base(message, inner) => (Service, Obstacle) = (service, obstacle);

    /// <summary>The service: <c>blobs</c>, <c>queues</c> or <c>tables</c>.</summary>
    public string Service { get; }

    /// <summary>What stood in the way.</summary>
    public StorageObstacle Obstacle { get; }

    internal static StorageUnavailableException From(string service, ExecutionRejectedException rejection)
    {
        var (obstacle, reason) = rejection switch
        {
            BrokenCircuitException => (
                StorageObstacle.CircuitOpen, $"is left alone for {StorageLimits.BreakSeconds} s, since it failed too often: its circuit breaker is open"),
            RateLimiterRejectedException => (
                StorageObstacle.QueueFull, $"has {StorageLimits.WaitingOperations} operations waiting already: the queue of its concurrency limiter is full"),
            TimeoutRejectedException => (StorageObstacle.Timeout, $"did not answer within the total timeout of {StorageLimits.TotalTimeoutSeconds} s"),
            _ => throw new ArgumentException($"The storage pipeline has no strategy that rejects with {rejection.GetType().Name}.", nameof(rejection)),
        };
        return new StorageUnavailableException(service, obstacle, $"Storage service '{service}' {reason}.", rejection);
    }
}
