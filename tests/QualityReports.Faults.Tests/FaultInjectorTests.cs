using System.Diagnostics;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>The faults themselves: an operation was executed exactly where the kind of fault says so.</summary>
[Trait("Category", "Faults")]
public sealed class FaultInjectorTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string TableName = "FaultInjectorTests";
    private const string Update = "table PUT " + TableName + "()";
    private const string Add = "table POST " + TableName;
    private static readonly DateTimeOffset Now = new(2009, 4, 10, 0, 0, 0, TimeSpan.Zero);

    private readonly TableClient _raw = azurite.Tables.GetTableClient(TableName);

    public async ValueTask InitializeAsync() => await _raw.CreateIfNotExistsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(FaultKind.RequestLost, 0, false)]
    [InlineData(FaultKind.ResponseLost, 0, true)]
    [InlineData(FaultKind.Throttled, 429, false)]
    [InlineData(FaultKind.ServerError, 500, false)]
    [InlineData(FaultKind.Busy, 503, false)]
    [InlineData(FaultKind.PreconditionFailed, 412, false)]
    public async Task PerCall_FaultThatFailsAConditionalWrite_LandsAsStatedAndReachesTheCaller(FaultKind kind, int status, bool lands)
    {
        var (services, injector) = Create(HttpPipelinePosition.PerCall);
        await using var scope = services;
        var etag = await WriteRawAsync(kind.ToString(), 1);
        injector.Start(FaultSchedule.Of(new PlannedFault(Update, 1, kind)));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(
            () => Table(services).UpdateEntityAsync(Entity(kind.ToString(), 2), etag, TableUpdateMode.Replace));

        Assert.Equal(status, fault.Status);
        Assert.Equal(lands ? 2 : 1, await ReadRawAsync(kind.ToString()));
        Assert.Equal([new PlannedFault(Update, 1, kind)], injector.Happened);
    }

    [Theory]
    [InlineData(FaultKind.RequestLost)]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Busy)]
    public async Task PerRetry_FaultOfOneAttempt_IsMendedByTheSdk(FaultKind kind)
    {
        var (services, injector) = Create(HttpPipelinePosition.PerRetry);
        await using var scope = services;
        injector.Start(FaultSchedule.Of(new PlannedFault(Add, 1, kind), new PlannedFault(Add, 2, kind)));

        await Table(services).AddEntityAsync(Entity("mended" + kind, 1));

        Assert.Equal(2, injector.Happened.Count);
        Assert.Equal(1, await ReadRawAsync("mended" + kind));
    }

    // The SDK repeats an executed operation, and the service answers that the entity exists.
    [Fact]
    public async Task PerRetry_ResponseLostOfAnInsert_LandsAndIsAConflict()
    {
        var (services, injector) = Create(HttpPipelinePosition.PerRetry);
        await using var scope = services;
        injector.Start(FaultSchedule.Of(new PlannedFault(Add, 1, FaultKind.ResponseLost)));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => Table(services).AddEntityAsync(Entity("conflict", 1)));

        Assert.Equal(409, fault.Status);
        Assert.Equal(1, await ReadRawAsync("conflict"));
    }

    [Fact]
    public async Task Race_RivalThatWritesInBetween_WinsAgainstTheCondition()
    {
        var (services, injector) = Create(HttpPipelinePosition.PerRetry);
        await using var scope = services;
        var etag = await WriteRawAsync("race", 1);
        injector.Rival = (_, _) => WriteRawAsync("race", 3);
        injector.Start(FaultSchedule.Of(new PlannedFault(Update, 1, FaultKind.Race)));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => Table(services).UpdateEntityAsync(Entity("race", 2), etag, TableUpdateMode.Replace));

        Assert.Equal(412, fault.Status);
        Assert.Equal(3, await ReadRawAsync("race"));
    }

    [Fact]
    public async Task Slow_Write_LandsAfterTheDelay()
    {
        var (services, injector) = Create(HttpPipelinePosition.PerRetry);
        await using var scope = services;
        injector.Slowness = TimeSpan.FromMilliseconds(100);
        injector.Start(FaultSchedule.Of(new PlannedFault(Add, 1, FaultKind.Slow)));
        var began = Stopwatch.GetTimestamp();

        await Table(services).AddEntityAsync(Entity("slow", 1));

        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(90));
        Assert.Equal(1, await ReadRawAsync("slow"));
    }

    [Fact]
    public async Task Cancelled_SecondWrite_StopsAfterTheFirst()
    {
        var (services, injector) = Create(HttpPipelinePosition.PerRetry);
        await using var scope = services;
        using var source = new CancellationTokenSource();
        injector.Stop = source;
        injector.Start(FaultSchedule.Of(new PlannedFault(Add, 2, FaultKind.Cancelled)));

        await Table(services).AddEntityAsync(Entity("cancelled1", 1), source.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table(services).AddEntityAsync(Entity("cancelled2", 1), source.Token));

        Assert.Equal(1, await ReadRawAsync("cancelled1"));
        Assert.Null(await ReadRawAsync("cancelled2"));
    }

    [Fact]
    public async Task PreconditionFailed_RequestWithoutCondition_GoesThrough()
    {
        var (services, injector) = Create(HttpPipelinePosition.PerRetry);
        await using var scope = services;
        injector.Start(FaultSchedule.Of(new PlannedFault(Add, 1, FaultKind.PreconditionFailed)));

        await Table(services).AddEntityAsync(Entity("unconditional", 1));

        Assert.Empty(injector.Happened);
    }

    [Fact]
    public async Task End_OfTheSchedule_LeavesNoFault()
    {
        var (services, injector) = Create(HttpPipelinePosition.PerCall);
        await using var scope = services;
        injector.Start(FaultSchedule.Random(1, 100, [FaultKind.RequestLost]));
        await Assert.ThrowsAsync<RequestFailedException>(() => Table(services).AddEntityAsync(Entity("end", 1)));
        injector.End();

        await Table(services).AddEntityAsync(Entity("end", 1));

        Assert.Single(injector.Happened);
    }

    [Fact]
    public async Task Counter_OperationsOfEachService_AreCountedByKindAndOnceHoweverOftenTheSdkTries()
    {
        var (counter, injector) = (new OperationCounter(), new FaultInjector());
        await using var services = ProductServices.Create(azurite.ConnectionString, Now, QuickRetries.Configure, counter.Configure, injector.Configure);
        injector.Start(FaultSchedule.Of(new PlannedFault(Add, 1, FaultKind.Busy)));
        var container = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("fault-injector-tests");
        var queue = services.GetRequiredService<QueueServiceClient>().GetQueueClient("fault-injector-tests");

        await container.CreateIfNotExistsAsync();
        await container.GetBlobClient("a/b/c.json").UploadAsync(BinaryData.FromString("{}"), overwrite: true);
        await container.GetBlobClient("a/d.json").UploadAsync(BinaryData.FromString("{}"), overwrite: true);
        await container.GetBlobsAsync(new Azure.Storage.Blobs.Models.GetBlobsOptions()).CountAsync();
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("a");
        await Table(services).AddEntityAsync(Entity("counted", 1));
        await Table(services).GetEntityAsync<TableEntity>("p", "counted");
        await Table(services).SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Delete, Entity("counted", 1))]);

        Assert.Equal(
            """
            1 blob GET fault-injector-tests?list
            1 blob PUT fault-injector-tests
            1 queue POST fault-injector-tests/messages
            1 queue PUT fault-injector-tests
            1 table GET FaultInjectorTests()
            1 table POST $batch
            1 table POST FaultInjectorTests
            2 blob PUT fault-injector-tests/*.json
            """.ReplaceLineEndings("\n"),
            counter.ToString());
        Assert.Equal((9, 4), (counter.Total, counter.Of("blob")));
        counter.Reset();
        Assert.Equal(0, counter.Total);
    }

    private static TableClient Table(ServiceProvider services) => services.GetRequiredService<TableServiceClient>().GetTableClient(TableName);

    private static TableEntity Entity(string row, int value) => new("p", row) { ["Value"] = value };

    private (ServiceProvider Services, FaultInjector Injector) Create(HttpPipelinePosition position)
    {
        var injector = new FaultInjector(position);
        return (ProductServices.Create(azurite.ConnectionString, Now, QuickRetries.Configure, injector.Configure), injector);
    }

    private async Task<ETag> WriteRawAsync(string row, int value) =>
        (await _raw.UpsertEntityAsync(Entity(row, value), TableUpdateMode.Replace)).Headers.ETag!.Value;

    private async Task<int?> ReadRawAsync(string row)
    {
        var found = await _raw.GetEntityIfExistsAsync<TableEntity>("p", row);
        return found.HasValue ? found.Value!.GetInt32("Value") : null;
    }
}
