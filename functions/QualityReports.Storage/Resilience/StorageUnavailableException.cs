using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace QualityReports.Storage.Resilience;

public enum StorageObstacle
{
    /// <summary>The service failed so often that the circuit is open. The operation was not sent.</summary>
    CircuitOpen,

    /// <summary>Too many operations wait. The operation was not sent.</summary>
    QueueFull,

    /// <summary>There was no answer within the total timeout. The operation may have been executed.</summary>
    Timeout,
}

/// <summary>A limit of ours stopped an operation, before it was sent or before its answer (docs/resilience.md). The host delivers again later.</summary>
public sealed class StorageUnavailableException : Exception
{
    private StorageUnavailableException(string service, StorageObstacle obstacle, string message, Exception inner)
        : base(message, inner) => (Service, Obstacle) = (service, obstacle);

    /// <summary>The service: <c>blobs</c>, <c>queues</c> or <c>tables</c>.</summary>
    public string Service { get; }

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
