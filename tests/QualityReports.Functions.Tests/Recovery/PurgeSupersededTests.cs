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

public sealed class PurgeSupersededTests
{
    private const int ListRows = 120;

    private static readonly ChangeRequest Request = new("1", "zhang", ProductDesk.Start);

    [Fact]
    public async Task Run_AfterThirtyDays_DropsTheRowsOfWhatLostItsPlaceOnce()
    {
        await using var desk = await ProductDesk.OpenAsync();
        var first = await desk.UploadAsync(desk.Sample(0, ListRows));
        await desk.IngestAsync(first);
        var second = await desk.UploadAsync(ReturnGenerator.GenerateCorrection(desk.Sample(0, ListRows), 1));
        await desk.IngestAsync(second);
        var rows = await CountAsync(desk, (await desk.FindAsync(first))!.Id);
        desk.Clock.Wait(TimeSpan.FromDays(PurgeSuperseded.DaysKept) - TimeSpan.FromHours(1));
        var early = await desk.Get<PurgeSuperseded>().RunAsync(default);
        desk.Clock.Wait(TimeSpan.FromHours(1));
        var due = await desk.Get<PurgeSuperseded>().RunAsync(default);
        var again = await desk.Get<PurgeSuperseded>().RunAsync(Request, default);

        // Once: where nothing was due, nothing was done.
        var entry = Assert.Single((await desk.Get<AuditStore>().ReadAsync(AreaCode.Nation, null, null, 10, default)).Entries);
        Assert.Equal((AuditAction.SupersededPurged, "PurgeSuperseded"), (entry.Action, entry.Request.By));
        Assert.Contains((await desk.FindAsync(first))!.Id.Value, entry.Old, StringComparison.Ordinal);
        Assert.True(rows > 100);
        Assert.Equal([new PurgeResult(0, 0), new PurgeResult(1, rows), new PurgeResult(0, 0)], [early, due, again]);
        var purged = (await desk.FindAsync(first))!;
        Assert.Equal((0, true, SubmissionState.Superseded), (await CountAsync(desk, purged.Id), purged.RowsPurged, purged.State));
        Assert.NotEqual(0, await CountAsync(desk, (await desk.FindAsync(second))!.Id));
    }

    // A state that is wrong, for whatever reason, must not cost a return its rows.
    [Fact]
    public async Task Run_SubmissionThatIsCurrentWhateverItsState_KeepsItsRows()
    {
        await using var desk = await ProductDesk.OpenAsync();
        var file = await desk.UploadAsync(desk.Sample(0, ListRows));
        await desk.IngestAsync(file);
        var settled = (await desk.FindAsync(file))!;
        await SetStateAsync(desk, settled.Id, "failed");
        desk.Clock.Wait(TimeSpan.FromDays(31));
        var rows = await CountAsync(desk, settled.Id);

        Assert.Equal(new PurgeResult(0, 0), await desk.Get<PurgeSuperseded>().RunAsync(default));
        Assert.Equal(rows, await CountAsync(desk, settled.Id));
    }

    // Failed before its commit a month ago; while its rows are dropped it is ingested again, and becomes current.
    [Fact]
    public async Task Run_SubmissionThatBecomesCurrentMeanwhile_HasAllItsRows()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var desk = await ProductDesk.OpenAsync(faults.Configure);
        var file = await desk.UploadAsync(desk.Sample(0, ListRows));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 5).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        await desk.DeliverAsync(file);
        var failed = (await desk.FindAsync(file))!;
        var rows = await CountAsync(desk, failed.Id);
        desk.Clock.Wait(TimeSpan.FromDays(31));
        faults.Rival = (_, _) => desk.IngestAsync(file);
        faults.Start(FaultSchedule.Of(new PlannedFault("table POST $batch", 2, FaultKind.Race)));

        var result = await desk.Get<PurgeSuperseded>().RunAsync(default);

        Assert.Equal(SubmissionState.Failed, failed.State);
        Assert.Single(faults.Happened);
        Assert.Equal(SubmissionState.Accepted, await desk.StateAsync(file));
        Assert.Equal((rows, new PurgeResult(0, 0)), (await CountAsync(desk, failed.Id), result));
    }

    [Fact]
    public async Task Run_SubmissionThatFailedBeforeItsCommit_LosesItsRows()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var desk = await ProductDesk.OpenAsync(faults.Configure);
        var file = await desk.UploadAsync(desk.Sample(0, ListRows));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 5).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        await desk.DeliverAsync(file);
        var failed = (await desk.FindAsync(file))!;
        var rows = await CountAsync(desk, failed.Id);
        desk.Clock.Wait(TimeSpan.FromDays(31));

        Assert.Equal(new PurgeResult(1, rows), await desk.Get<PurgeSuperseded>().RunAsync(default));
        // What is ingested after all has its rows, and is looked at again should it fail.
        await desk.IngestAsync(file);
        Assert.Equal((rows, false), (await CountAsync(desk, failed.Id), (await desk.FindAsync(file))!.RowsPurged));
    }

    private static async Task<int> CountAsync(ProductDesk desk, SubmissionId id) =>
        (await desk.RowsAsync(StorageNames.ReturnRowsTable)).Count(line => line.Contains(id.Value, StringComparison.Ordinal));

    private static async Task SetStateAsync(ProductDesk desk, SubmissionId id, string state)
    {
        var table = desk.Table(StorageNames.SubmissionsTable);
        var row = await table.QueryAsync<TableEntity>(entity => entity.RowKey == id.Value).SingleAsync();
        row["State"] = state;
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
