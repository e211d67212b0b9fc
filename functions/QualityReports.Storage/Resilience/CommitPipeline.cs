using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace QualityReports.Storage.Resilience;

/// <summary>Repeats a read, decision and write when another instance changed the row (409, 412). It does not repeat what the Azure SDK repeats (408, 429,
/// 5xx): the attempts would multiply.</summary>
internal static class CommitPipeline
{
    /// <summary>Rounds after the first: of ten writers at once the last needs as many, and a locality seldom has two.</summary>
    public const int MaxRepeats = 10;

    /// <summary>The median pause before the second round, in milliseconds, about as long as a round.</summary>
    public const int FirstDelayMilliseconds = 20;

    /// <summary>The longest pause before a round, in milliseconds: all ten stay below 20 s.</summary>
    public const int LongestDelayMilliseconds = 2_000;

    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    /// <param name="clock">A clock that is never moved, for the pauses.</param>
    public static ResiliencePipeline Create(TimeProvider clock, ILoggerFactory loggers) =>
        new ResiliencePipelineBuilder { TimeProvider = clock, Name = "commit" }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>(IsLostRace),
                MaxRetryAttempts = MaxRepeats,
                BackoffType = DelayBackoffType.Exponential,
                // Random on purpose: two instances with one seed would pause equally and collide again.
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(FirstDelayMilliseconds),
                MaxDelay = TimeSpan.FromMilliseconds(LongestDelayMilliseconds),
            })
            .ConfigureTelemetry(loggers)
            .Build();

    /// <summary>Whether another instance changed the row.</summary>
    public static bool IsLostRace(RequestFailedException e) => e.Status is Conflict or PreconditionFailed;

    /// <summary>Writes on a condition.</summary>
    /// <returns>False where another instance changed the row.</returns>
    public static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException e) when (IsLostRace(e))
        {
            return false;
        }
    }
}
