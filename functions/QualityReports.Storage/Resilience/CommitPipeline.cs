using Azure;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace QualityReports.Storage.Resilience;

/// <summary>
/// Repeats a whole read-decide-write when somebody else wrote in between (409, 412). What the Azure SDK already repeats (408, 429, 5xx) is not
/// repeated here: the attempts would multiply.
/// </summary>
internal static class CommitPipeline
{
    /// <summary>Rounds after the first: of ten writers at once the unluckiest needs as many, and a locality seldom has two.</summary>
    public const int MaxRepeats = 10;

    /// <summary>Milliseconds before the second round, on the median: a round takes about as long.</summary>
    public const int FirstDelayMilliseconds = 20;

    /// <summary>Milliseconds before a round at most, so that all ten together stay below 20 s.</summary>
    public const int LongestDelayMilliseconds = 2_000;

    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="clock">A clock that never jumps: the pauses are measured on it.</param>
    /// <param name="loggers">Learn of every repetition.</param>
    public static ResiliencePipeline Create(TimeProvider clock, ILoggerFactory loggers) =>
        new ResiliencePipelineBuilder { TimeProvider = clock, Name = "commit" }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>(IsLostRace),
                MaxRetryAttempts = MaxRepeats,
                BackoffType = DelayBackoffType.Exponential,
                // Left to chance on purpose: two instances with one seed would draw the same pauses and meet again.
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(FirstDelayMilliseconds),
                MaxDelay = TimeSpan.FromMilliseconds(LongestDelayMilliseconds),
            })
            .ConfigureTelemetry(loggers)
            .Build();

    /// <summary>Whether somebody else wrote in between.</summary>
    public static bool IsLostRace(RequestFailedException e) => e.Status is Conflict or PreconditionFailed;
}
