using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Recovery;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Recovery;

public sealed class ReconcileSubmissionsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Storage fails every attempt until it is released; then time passes, and only the timer acts.
    [Theory]
    [InlineData("blob PUT feedback/*.json", 6)]
    [InlineData("table POST $batch", 3)]
    [InlineData("table POST Returns", 3)]
    [InlineData("table GET Roster()", 3)]
    [Trait("Category", "Slow")]
    public async Task Run_AfterAnOutage_BringsWhatRanIntoPoisonToItsEnd(string operation, int uploads)
    {
        var outage = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(outage.Configure);
        var files = new List<BlobClient>();
        for (var i = 0; i < uploads; i++)
            files.Add(await harness.UploadAsync(harness.Sample(i, 3)));
        outage.Start(FaultSchedule.Of(Enumerable.Range(1, 1_000).Select(number => new PlannedFault(operation, number, FaultKind.Busy))));
        foreach (var file in files)
            await harness.DeliverAsync(file);
        outage.End();
        Assert.All(await StatesAsync(harness, files), state => Assert.Equal(SubmissionState.Failed, state));

        harness.Clock.Wait(RecoverySchedule.FirstPause);
        var result = await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Equal(uploads, result.Repeated.Count);
        Assert.Empty(result.Failed);
        Assert.All(await StatesAsync(harness, files), state => Assert.Equal(SubmissionState.Accepted, state));
    }

    // Reads and writes fail, so no delivery begins, and the poison message fails as well.
    [Fact]
    public async Task Run_AfterAnOutageOfAllTables_FindsWhatHasNoRow()
    {
        var outage = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(outage.Configure);
        var file = await harness.UploadAsync(harness.Sample(0));
        outage.Start(FaultSchedule.Random(1, 100, [FaultKind.RequestLost]));
        await Assert.ThrowsAnyAsync<Exception>(() => harness.DeliverAsync(file));
        await Assert.ThrowsAnyAsync<Exception>(() => harness.Get<ReconcileSubmissions>().RunAsync(default));
        outage.End();
        // This instance's circuit breakers are open for five seconds of the machine's time; another one's are closed.
        await using var other = harness.StartOther();
        Assert.Null(await other.StateAsync(file));

        other.Clock.Wait(RecoverySchedule.UnseenGrace);
        (await other.Get<ReconcileSubmissions>().RunAsync(default)).ThrowIfAnyFailed();

        Assert.Equal(SubmissionState.Accepted, await other.StateAsync(file));
    }

    [Fact]
    public async Task Run_LostEvents_AreMadeGoodAndWhatIsFinalIsLeftAlone()
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        var handled = await harness.UploadAsync(harness.Sample(0));
        await harness.IngestAsync(handled);
        var refused = await harness.UploadAsync(FaultPlanter.Plant(harness.Sample(1), 0).Return);
        var misnamed = await harness.UploadAsync("return.xlsx", "x"u8.ToArray());
        var fresh = await harness.Get<ReconcileSubmissions>().RunAsync(default);
        harness.Clock.Wait(RecoverySchedule.UnseenGrace);
        var before = (await harness.FindAsync(handled))!.ETag;

        var result = await harness.Get<ReconcileSubmissions>().RunAsync(default);
        counter.Reset();
        var again = await harness.Get<ReconcileSubmissions>().RunAsync(default);
        var operations = counter.Total;

        Assert.Equal((0, 2, 0), (fresh.Repeated.Count, result.Repeated.Count, again.Repeated.Count));
        Assert.Equal(before, (await harness.FindAsync(handled))!.ETag);
        Assert.Equal((SubmissionState.Invalid, SubmissionState.Rejected), (await harness.StateAsync(refused), await harness.StateAsync(misnamed)));
        // A page of uploads and a page of states, whatever their number.
        Assert.Equal(2, operations);
    }

    [Fact]
    public async Task Run_DeliveryThatDied_IsTakenUpOnceItIsSurelyOver()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var file = await harness.UploadAsync(harness.Sample(0));
        await harness.BeginAsync(file);
        harness.Clock.Wait(RecoverySchedule.ProcessingGrace - TimeSpan.FromMinutes(1));
        var early = await harness.Get<ReconcileSubmissions>().RunAsync(default);
        harness.Clock.Wait(TimeSpan.FromMinutes(1));
        var late = await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Equal((0, 1), (early.Repeated.Count, late.Repeated.Count));
        Assert.Equal(SubmissionState.Accepted, await harness.StateAsync(file));
    }

    [Fact]
    public async Task Run_UploadThatFailsAgain_StopsNoOtherAndIsTriedEverLessOftenAndNotForEver()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(faults.Configure);
        var broken = await harness.UploadAsync(harness.Sample(0, 3));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 100).Select(number => new PlannedFault("table POST $batch", number, FaultKind.ServerError))));
        await harness.DeliverAsync(broken);
        var sound = await harness.UploadAsync(FaultPlanter.Plant(harness.Sample(1), 0).Return);
        harness.Clock.Wait(RecoverySchedule.FirstPause);

        var result = await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Throws<AggregateException>(result.ThrowIfAnyFailed);
        Assert.Equal(SubmissionState.Invalid, await harness.StateAsync(sound));
        var row = (await harness.FindAsync(broken))!;
        Assert.Equal((SubmissionState.Failed, 6, "RequestFailedException: 500"), (row.State, row.Attempts, row.Reason));
        Assert.Empty((await harness.Get<ReconcileSubmissions>().RunAsync(default)).Repeated);
        var later = row.UpdatedAt.AddDays(30);
        var due = Enumerable.Range(0, 20).Select(attempts => RecoverySchedule.IsDue(SubmissionState.Failed, attempts, row.UpdatedAt, later));
        Assert.Equal(Enumerable.Range(0, 20).Select(attempts => attempts < RecoverySchedule.MaxAttempts), due);
    }

    [Theory]
    [InlineData(true, SubmissionState.Superseded, EndGoneSubmission.Overwritten)]
    [InlineData(false, SubmissionState.Failed, EndGoneSubmission.Deleted)]
    public async Task Run_UploadThatIsNoMore_LeavesNoRowWaiting(bool isOverwritten, SubmissionState state, string reason)
    {
        await using var harness = await ProductHarness.OpenAsync();
        var file = await harness.UploadAsync(harness.Sample(0));
        var begun = await harness.BeginAsync(file);
        if (isOverwritten)
            await harness.IngestAsync(await harness.UploadAsync(harness.Sample(0)));
        else
            await file.DeleteAsync();
        harness.Clock.Wait(Hour);

        var first = await harness.Get<ReconcileSubmissions>().RunAsync(default);
        harness.Clock.Wait(Hour);
        var second = await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Equal((1, 0), (first.Gone, second.Gone));
        var row = (await harness.Get<SubmissionStore>().FindAsync(begun.Address, begun.File.Id, default))!;
        Assert.Equal((state, reason), (row.State, row.Reason));
    }

    // Committed, then its delivery died, then a file that is no return overwrote it.
    [Fact]
    public async Task Run_UploadThatWasCommittedAndIsNoMore_KeepsItsPlace()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var file = await harness.UploadAsync(harness.Sample(0));
        await harness.IngestAsync(file);
        var settled = (await harness.FindAsync(file))!;
        var partition = $"{ProductHarness.Period}|{ProductHarness.Zhejiang}|{settled.Address!.Locality}";
        var died = new TableEntity(partition, settled.Id.Value) { ["State"] = "processing" };
        await harness.Table(StorageNames.SubmissionsTable).UpdateEntityAsync(died, Azure.ETag.All, TableUpdateMode.Merge);
        await file.DeleteAsync();
        harness.Clock.Wait(Hour);

        await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Equal(SubmissionState.Accepted, (await harness.Get<SubmissionStore>().FindAsync(settled.Address, settled.Id, default))!.State);
    }

    private static async Task<List<SubmissionState?>> StatesAsync(ProductHarness harness, List<BlobClient> files)
    {
        var states = new List<SubmissionState?>();
        foreach (var file in files)
            states.Add(await harness.StateAsync(file));
        return states;
    }
}
