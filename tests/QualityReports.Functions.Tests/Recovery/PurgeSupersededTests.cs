using Azure.Core;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Recovery;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Audit;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Recovery;

[Trait("Category", "Slow")]
public sealed class PurgeSupersededTests
{
    private const int ListRows = 120;

    private static readonly ChangeRequest Request = new("1", "zhang", ProductHarness.Start);

    [Fact]
    public async Task Run_AfterThirtyDays_DropsTheRowsOfWhatLostItsPlaceOnce()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var first = await harness.UploadAsync(harness.Sample(0, ListRows));
        await harness.IngestAsync(first);
        var second = await harness.UploadAsync(ReturnGenerator.GenerateCorrection(harness.Sample(0, ListRows), 1));
        await harness.IngestAsync(second);
        var rows = await CountAsync(harness, (await harness.FindAsync(first))!.Id);
        harness.Clock.Wait(TimeSpan.FromDays(PurgeSuperseded.DaysKept) - TimeSpan.FromHours(1));
        var early = await harness.Get<PurgeSuperseded>().RunAsync(default);
        harness.Clock.Wait(TimeSpan.FromHours(1));
        var due = await harness.Get<PurgeSuperseded>().RunAsync(default);
        var again = await harness.Get<PurgeSuperseded>().RunAsync(Request, default);

        // Once: a purge without due rows writes nothing.
        var entry = Assert.Single((await harness.Get<AuditStore>().ReadAsync(AreaCode.Nation, null, null, 10, default)).Entries);
        Assert.Equal((AuditAction.SupersededPurged, "PurgeSuperseded"), (entry.Action, entry.Request.By));
        Assert.Contains((await harness.FindAsync(first))!.Id.Value, entry.Old, StringComparison.Ordinal);
        Assert.True(rows > 100);
        Assert.Equal([new PurgeResult(0, 0), new PurgeResult(1, rows), new PurgeResult(0, 0)], [early, due, again]);
        var purged = (await harness.FindAsync(first))!;
        Assert.Equal((0, true, SubmissionState.Superseded), (await CountAsync(harness, purged.Id), purged.RowsPurged, purged.State));
        Assert.NotEqual(0, await CountAsync(harness, (await harness.FindAsync(second))!.Id));
    }

    // A wrong state must not cost a return its rows.
    [Fact]
    public async Task Run_SubmissionThatIsCurrentWhateverItsState_KeepsItsRows()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var file = await harness.UploadAsync(harness.Sample(0, ListRows));
        await harness.IngestAsync(file);
        var settled = (await harness.FindAsync(file))!;
        await SetStateAsync(harness, settled.Id, "failed");
        harness.Clock.Wait(TimeSpan.FromDays(31));
        var rows = await CountAsync(harness, settled.Id);

        Assert.Equal(new PurgeResult(0, 0), await harness.Get<PurgeSuperseded>().RunAsync(default));
        Assert.Equal(rows, await CountAsync(harness, settled.Id));
    }

    // It failed before its commit a month ago; it is ingested again during the purge, and becomes current.
    [Fact]
    public async Task Run_SubmissionThatBecomesCurrentMeanwhile_HasAllItsRows()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(faults.Configure);
        var file = await harness.UploadAsync(harness.Sample(0, ListRows));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 5).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        await harness.DeliverAsync(file);
        var failed = (await harness.FindAsync(file))!;
        var rows = await CountAsync(harness, failed.Id);
        harness.Clock.Wait(TimeSpan.FromDays(31));
        faults.Rival = (_, _) => harness.IngestAsync(file);
        faults.Start(FaultSchedule.Of(new PlannedFault("table POST $batch", 2, FaultKind.Race)));

        var result = await harness.Get<PurgeSuperseded>().RunAsync(default);

        Assert.Equal(SubmissionState.Failed, failed.State);
        Assert.Single(faults.Happened);
        Assert.Equal(SubmissionState.Accepted, await harness.StateAsync(file));
        Assert.Equal((rows, new PurgeResult(0, 0)), (await CountAsync(harness, failed.Id), result));
    }

    [Fact]
    public async Task Run_SubmissionThatFailedBeforeItsCommit_LosesItsRows()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(faults.Configure);
        var file = await harness.UploadAsync(harness.Sample(0, ListRows));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 5).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        await harness.DeliverAsync(file);
        var failed = (await harness.FindAsync(file))!;
        var rows = await CountAsync(harness, failed.Id);
        harness.Clock.Wait(TimeSpan.FromDays(31));

        Assert.Equal(new PurgeResult(1, rows), await harness.Get<PurgeSuperseded>().RunAsync(default));
        // An upload that is ingested later has its rows, and is checked again if it fails.
        await harness.IngestAsync(file);
        Assert.Equal((rows, false), (await CountAsync(harness, failed.Id), (await harness.FindAsync(file))!.RowsPurged));
    }

    private static async Task<int> CountAsync(ProductHarness harness, SubmissionId id) =>
        (await harness.RowsAsync(StorageNames.ReturnRowsTable)).Count(line => line.Contains(id.Value, StringComparison.Ordinal));

    private static async Task SetStateAsync(ProductHarness harness, SubmissionId id, string state)
    {
        var table = harness.Table(StorageNames.SubmissionsTable);
        var row = await table.QueryAsync<TableEntity>(entity => entity.RowKey == id.Value).SingleAsync();
        row["State"] = state;
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
