using Azure;
using Polly;
using Polly.Retry;

namespace QualityReports.Storage.Resilience;

/// <summary>
/// Repeats a whole read-decide-write when somebody else wrote in between (409, 412). What the Azure SDK already repeats (408, 429, 5xx) is not
/// repeated here: the attempts would multiply.
/// </summary>
internal static class CommitPipeline
{
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    public static ResiliencePipeline Create(TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock, Name = "commit" }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>(IsLostRace),
                MaxRetryAttempts = 10,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(20),
                MaxDelay = TimeSpan.FromSeconds(2),
            })
            .Build();

    public static bool IsLostRace(RequestFailedException e) => e.Status is Conflict or PreconditionFailed;
}
