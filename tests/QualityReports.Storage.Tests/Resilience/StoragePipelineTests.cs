using Azure;
using Azure.Core;
using Azure.Data.Tables;
using QualityReports.Storage.Resilience;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Storage.Tests.Resilience;

public sealed class StoragePipelineTests
{
    private const int TableAttempts = 4;
    private const int BlobAttempts = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(StorageLimits.BreakSeconds);

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Operation_ServiceThatAlwaysFails_IsAttemptedAsOftenAsTheSdkDoesAndNoMore(int status)
    {
        var (tables, blobs, queues) = (new ScriptedTransport(status), new ScriptedTransport(status), new ScriptedTransport(status));

        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => ReadAsync(ScriptedClients.Table(tables)))).Status);
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => ScriptedClients.Blob(blobs).GetPropertiesAsync())).Status);
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => ScriptedClients.Queue(queues).SendMessageAsync("a"))).Status);

        Assert.Equal((TableAttempts, BlobAttempts, BlobAttempts), (tables.Attempts, blobs.Attempts, queues.Attempts));
    }

    [Fact]
    public void Operation_AskedSynchronously_RunsInThePipelineToo()
    {
        var transport = new ScriptedTransport(503);
        var table = ScriptedClients.Table(transport, new ManualClock());

        for (var i = 0; i < StorageLimits.MinimumOperations; i++)
            Assert.Throws<RequestFailedException>(() => table.GetEntity<TableEntity>("p", "r"));
        Assert.Equal(StorageObstacle.CircuitOpen, Assert.Throws<StorageUnavailableException>(() => table.GetEntity<TableEntity>("p", "r")).Obstacle);
        Assert.Equal(StorageLimits.MinimumOperations * TableAttempts, transport.Attempts);
    }

    [Fact]
    public async Task Breaker_StatedNumberOfFailures_OpensAndThenAttemptsNothing()
    {
        var transport = new ScriptedTransport(503);
        var table = ScriptedClients.Table(transport, new ManualClock());

        await FailAsync(table, StorageLimits.MinimumOperations);
        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table));

        Assert.Equal(StorageLimits.MinimumOperations * TableAttempts, transport.Attempts);
        Assert.Equal((StorageObstacle.CircuitOpen, "tables"), (fault.Obstacle, fault.Service));
        Assert.Contains("'tables'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("circuit breaker is open", fault.Message, StringComparison.Ordinal);
    }

    // Four of eight is the stated half; three of eight is less.
    [Theory]
    [InlineData(StorageLimits.MinimumOperations / 2, true)]
    [InlineData((StorageLimits.MinimumOperations / 2) - 1, false)]
    public async Task Breaker_ShareOfFailures_DecidesWhetherItOpens(int failures, bool opens)
    {
        var status = 200;
        var transport = new ScriptedTransport((_, _) => Task.FromResult<Response>(Answer(status)));
        var table = ScriptedClients.Table(transport, new ManualClock());

        for (var i = 0; i < StorageLimits.MinimumOperations - failures; i++)
            await ReadAsync(table);
        status = 503;
        await FailAsync(table, failures);
        status = 200;

        if (opens)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table));
        else
            await ReadAsync(table);
    }

    [Fact]
    public async Task Breaker_AfterTheBreak_ClosesWithTheFirstSuccess()
    {
        var status = 503;
        var clock = new ManualClock();
        var transport = new ScriptedTransport((_, _) => Task.FromResult<Response>(Answer(status)));
        var table = ScriptedClients.Table(transport, clock);
        await FailAsync(table, StorageLimits.MinimumOperations);
        status = 200;

        clock.Advance(Break - TimeSpan.FromMilliseconds(1));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await ReadAsync(table);
        await ReadAsync(table);
    }

    [Fact]
    public async Task Breaker_FailureAfterTheBreak_OpensItAgain()
    {
        var clock = new ManualClock();
        var transport = new ScriptedTransport(503);
        var table = ScriptedClients.Table(transport, clock);
        await FailAsync(table, StorageLimits.MinimumOperations);

        clock.Advance(Break);
        await FailAsync(table, 1);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table));

        Assert.Equal((StorageLimits.MinimumOperations + 1) * TableAttempts, transport.Attempts);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(501)]
    public async Task Breaker_AnswersThatAreNoFaults_NeverOpenIt(int status)
    {
        var transport = new ScriptedTransport(status);
        var table = ScriptedClients.Table(transport, new ManualClock());

        await FailAsync(table, 3 * StorageLimits.MinimumOperations);

        Assert.True(transport.Attempts >= 3 * StorageLimits.MinimumOperations);
    }

    [Fact]
    public async Task Breaker_LostConnections_OpenIt()
    {
        var transport = new ScriptedTransport((_, _) => throw new RequestFailedException("The connection broke.", new IOException()));
        var table = ScriptedClients.Table(transport, new ManualClock());

        for (var i = 0; i < StorageLimits.MinimumOperations; i++)
            await Assert.ThrowsAsync<AggregateException>(() => ReadAsync(table));

        Assert.Equal(StorageObstacle.CircuitOpen, (await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table))).Obstacle);
    }

    [Fact]
    public async Task Limiter_ManyOperations_RunsTheStatedNumberAtOnceAndRefusesBeyondTheQueue()
    {
        var gate = new TaskCompletionSource();
        var (running, most) = (0, 0);
        var transport = new ScriptedTransport(async (_, cancellation) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await gate.Task.WaitAsync(cancellation);
            Interlocked.Decrement(ref running);
            return Answer(200);
        });
        var table = ScriptedClients.Table(transport);

        var accepted = Enumerable.Range(0, StorageLimits.ConcurrentOperations + StorageLimits.WaitingOperations).Select(_ => ReadAsync(table)).ToList();
        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table));
        Assert.Equal(StorageLimits.ConcurrentOperations, transport.Attempts);
        gate.SetResult();
        await Task.WhenAll(accepted).WaitAsync(Patience);

        Assert.Equal(StorageObstacle.QueueFull, fault.Obstacle);
        Assert.Equal(accepted.Count, transport.Attempts);
        Assert.InRange(most, 1, StorageLimits.ConcurrentOperations);
    }

    [Fact]
    public async Task Timeout_ServiceThatHangs_IsCutAndCounted()
    {
        var clock = new ManualClock();
        var transport = new ScriptedTransport(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Answer(200);
        });
        var table = ScriptedClients.Table(transport, clock);

        var hanging = Enumerable.Range(0, StorageLimits.MinimumOperations).Select(_ => ReadAsync(table)).ToList();
        clock.Advance(TimeSpan.FromSeconds(StorageLimits.TotalTimeoutSeconds - 1));
        Assert.DoesNotContain(hanging, operation => operation.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var operation in hanging)
            Assert.Equal(StorageObstacle.Timeout, (await Assert.ThrowsAsync<StorageUnavailableException>(() => operation.WaitAsync(Patience))).Obstacle);

        Assert.Equal(StorageObstacle.CircuitOpen, (await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(table))).Obstacle);
        Assert.Equal(StorageLimits.MinimumOperations, transport.Attempts);
    }

    [Fact]
    public async Task Timeout_ContentThatStreams_IsNotCutAfterTheHeaders()
    {
        var clock = new ManualClock();
        var transport = new ScriptedTransport((_, _) => Task.FromResult<Response>(new SyntheticResponse(200, json: "[1,2,3]")));
        var download = await ScriptedClients.Blob(transport, clock).DownloadStreamingAsync();

        clock.Advance(TimeSpan.FromSeconds(2 * StorageLimits.TotalTimeoutSeconds));
        using var reader = new StreamReader(download.Value.Content);

        Assert.Equal("[1,2,3]", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Cancellation_OfTheCaller_PassesThroughAndIsNoFault()
    {
        var transport = new ScriptedTransport(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Answer(200);
        });
        var table = ScriptedClients.Table(transport, new ManualClock());

        for (var i = 0; i <= StorageLimits.MinimumOperations; i++)
        {
            using var source = new CancellationTokenSource();
            var operation = table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: source.Token);
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => operation.WaitAsync(Patience));
        }

        Assert.Equal(StorageLimits.MinimumOperations + 1, transport.Attempts);
    }

    [Fact]
    public async Task Telemetry_BreakerThatOpens_IsLoggedWithTheService()
    {
        using var log = new RecordingLoggers();
        var table = ScriptedClients.Table(new ScriptedTransport(503), new ManualClock(), log);

        await FailAsync(table, StorageLimits.MinimumOperations);

        Assert.Contains(
            log.Messages,
            message => message.Contains("OnCircuitOpened", StringComparison.Ordinal) && message.Contains("storage/tables", StringComparison.Ordinal));
    }

    private static SyntheticResponse Answer(int status) => new(status, json: """{"PartitionKey":"p","RowKey":"r"}""");

    private static Task<Response<TableEntity>> ReadAsync(TableClient table) => table.GetEntityAsync<TableEntity>("p", "r");

    private static async Task FailAsync(TableClient table, int times)
    {
        for (var i = 0; i < times; i++)
            await Assert.ThrowsAsync<RequestFailedException>(() => ReadAsync(table));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
