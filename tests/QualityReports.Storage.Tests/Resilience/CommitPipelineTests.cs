using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using QualityReports.Storage.Resilience;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Storage.Tests.Resilience;

public sealed class CommitPipelineTests
{
    private const int Rounds = 1 + CommitPipeline.MaxRepeats;

    [Theory]
    [InlineData(409)]
    [InlineData(412)]
    public async Task Execute_RaceThatIsAlwaysLost_MakesTheBoundedNumberOfRoundsOfOneAttemptEach(int status)
    {
        var transport = new ScriptedTransport(status);
        var table = ScriptedClients.Table(transport);
        var rounds = 0;

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => RunAsync(async token =>
        {
            rounds++;
            await table.UpdateEntityAsync(new TableEntity("p", "r"), new ETag("1"), cancellationToken: token);
        }));

        Assert.Equal(status, fault.Status);
        Assert.Equal((Rounds, Rounds), (rounds, transport.Attempts));
    }

    [Theory]
    [InlineData(429, 4)]
    [InlineData(503, 4)]
    [InlineData(404, 1)]
    public async Task Execute_ErrorThatIsNoConflict_IsOneRound(int status, int attempts)
    {
        var transport = new ScriptedTransport(status);
        var table = ScriptedClients.Table(transport);
        var rounds = 0;

        await Assert.ThrowsAsync<RequestFailedException>(() => RunAsync(async token =>
        {
            rounds++;
            await table.UpdateEntityAsync(new TableEntity("p", "r"), new ETag("1"), cancellationToken: token);
        }));

        Assert.Equal((1, attempts), (rounds, transport.Attempts));
    }

    [Fact]
    public async Task Execute_LongestPauses_StayBelowTheirSum()
    {
        var clock = new ManualClock { SkipsWaits = true };
        var began = clock.GetUtcNow();

        await Assert.ThrowsAsync<RequestFailedException>(() => RunAsync(_ => throw new RequestFailedException(412, "lost"), clock));

        Assert.InRange((clock.GetUtcNow() - began).TotalMilliseconds, 1, CommitPipeline.MaxRepeats * CommitPipeline.LongestDelayMilliseconds);
    }

    [Fact]
    public async Task Execute_StoppedBetweenTwoRounds_EndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        var rounds = 0;

        var pipeline = CommitPipeline.Create(new ManualClock(), NullLoggerFactory.Instance);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pipeline.ExecuteAsync(
            async _ =>
            {
                rounds++;
                await source.CancelAsync();
                throw new RequestFailedException(412, "lost");
            },
            source.Token));

        Assert.Equal(1, rounds);
    }

    [Fact]
    public async Task Telemetry_LostRace_IsLogged()
    {
        using var log = new RecordingLoggers();
        var pipeline = CommitPipeline.Create(new ManualClock { SkipsWaits = true }, log);
        var rounds = 0;

        await pipeline.ExecuteAsync(_ => ++rounds < 2 ? throw new RequestFailedException(412, "lost") : ValueTask.CompletedTask);

        Assert.Contains(log.Messages, message => message.Contains("OnRetry", StringComparison.Ordinal) && message.Contains("commit", StringComparison.Ordinal));
    }

    private static async Task RunAsync(Func<CancellationToken, ValueTask> round, ManualClock? clock = null) =>
        await CommitPipeline.Create(clock ?? new ManualClock { SkipsWaits = true }, NullLoggerFactory.Instance).ExecuteAsync(round);
}
