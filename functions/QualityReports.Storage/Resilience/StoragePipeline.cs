using Azure;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace QualityReports.Storage.Resilience;

/// <summary>
/// What the Azure SDK does not do around one operation: a limit of how many run at once, a circuit breaker and a total timeout. It never repeats anything: the
/// SDK has done so inside (408, 429, 5xx and lost connections; 4 attempts for tables, 6 for blobs and queues), and the attempts would multiply.
/// </summary>
internal static class StoragePipeline
{
    /// <summary>Builds the pipeline of one service; its limiter and its breaker are that service's alone.</summary>
    /// <param name="service">The service, for logs and metrics.</param>
    /// <param name="clock">A clock that never jumps: breaks and timeouts are measured on it.</param>
    /// <param name="loggers">Learn of every break, timeout and refusal.</param>
    public static ResiliencePipeline<Response> Create(string service, TimeProvider clock, ILoggerFactory loggers) =>
        new ResiliencePipelineBuilder<Response> { Name = "storage", InstanceName = service, TimeProvider = clock }
            // An operation that waits for its turn finds out at once when the circuit opened meanwhile; so the queue drains, and waits need no timeout of their
            // own.
            .AddConcurrencyLimiter(StorageLimits.ConcurrentOperations, StorageLimits.WaitingOperations)
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Response>
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsFault(arguments.Outcome)),
                FailureRatio = StorageLimits.FailurePercent / 100.0,
                MinimumThroughput = StorageLimits.MinimumOperations,
                SamplingDuration = TimeSpan.FromSeconds(StorageLimits.SamplingSeconds),
                BreakDuration = TimeSpan.FromSeconds(StorageLimits.BreakSeconds),
            })
            // Inside the breaker, which so counts what hangs as failed.
            .AddTimeout(TimeSpan.FromSeconds(StorageLimits.TotalTimeoutSeconds))
            .ConfigureTelemetry(loggers)
            .Build();

    // 404, 409 and 412 are answers. So is 501, which says that the request is wrong.
    private static bool IsFault(Outcome<Response> outcome) => outcome.Exception switch
    {
        null => outcome.Result!.Status is 429 or 500 or 502 or 503 or 504,
        TimeoutRejectedException => true,
        // The SDK's word for a lost connection; several of them, after several attempts, come as an aggregate.
        RequestFailedException { Status: 0 } or IOException or AggregateException => true,
        _ => false,
    };
}
