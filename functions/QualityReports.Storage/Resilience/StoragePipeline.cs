using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace QualityReports.Storage.Resilience;

/// <summary>Adds to the Azure SDK a limit of concurrency, a circuit breaker and a total timeout for each operation. It never retries: the SDK has done so
/// within the operation (408, 429, 5xx and lost connections; 4 attempts for tables, 6 for blobs and queues), and the attempts would multiply.</summary>
internal static class StoragePipeline
{
    /// <summary>Builds the pipeline of one service, with a limiter and a breaker of its own.</summary>
    /// <param name="clock">A clock that is never moved, for breaks and timeouts.</param>
    public static ResiliencePipeline<Response> Create(string service, TimeProvider clock, ILoggerFactory loggers) =>
        new ResiliencePipelineBuilder<Response> { Name = "storage", InstanceName = service, TimeProvider = clock }
            // A waiting operation fails at once when the circuit opens; so the queue drains, and waits need no timeout.
            .AddConcurrencyLimiter(StorageLimits.ConcurrentOperations, StorageLimits.WaitingOperations)
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Response>
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsFault(arguments.Outcome)),
                FailureRatio = StorageLimits.FailurePercent / 100.0,
                MinimumThroughput = StorageLimits.MinimumOperations,
                SamplingDuration = TimeSpan.FromSeconds(StorageLimits.SamplingSeconds),
                BreakDuration = TimeSpan.FromSeconds(StorageLimits.BreakSeconds),
            })
            // Inside the breaker, which so counts timeouts as failures.
            .AddTimeout(TimeSpan.FromSeconds(StorageLimits.TotalTimeoutSeconds))
            .ConfigureTelemetry(loggers)
            .Build();

    // 404, 409 and 412 are answers. So is 501, which says that the request is wrong.
    private static bool IsFault(Outcome<Response> outcome) => outcome.Exception switch
    {
        null => outcome.Result!.Status is 429 or 500 or 502 or 503 or 504,
        TimeoutRejectedException => true,
        // The SDK's exception for a lost connection; several attempts throw an aggregate of them.
        RequestFailedException { Status: 0 } or IOException or AggregateException => true,
        _ => false,
    };
}
