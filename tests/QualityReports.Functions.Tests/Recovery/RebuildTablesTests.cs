using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Recovery;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;

namespace QualityReports.Functions.Tests.Recovery;

public sealed class RebuildTablesTests
{
    private static readonly ChangeRequest Request = new("1", "zhang", ProductDesk.Start);

    [Fact]
    public async Task Run_AfterADayOfEveryKindOfUpload_GivesTheSameTablesAndReport()
    {
        await using var desk = await ProductDesk.OpenAsync();
        await LiveAsync(desk);
        await desk.Get<ConsolidateProvince>().RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, default);
        var report = await ReportAsync(desk);
        var before = await desk.SnapshotAsync();
        var progress = new List<RebuildProgress>();

        var result = await desk.Get<RebuildTables>().RunAsync(Request, new Recorder(progress), default);

        Assert.Equal(before, await desk.SnapshotAsync());
        await desk.Get<ConsolidateProvince>().RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, default);
        Assert.Equal(report, await ReportAsync(desk));
        Assert.Empty(result.Failed);
        var entry = Assert.Single((await desk.Get<AuditStore>().ReadAsync(AreaCode.Nation, null, null, 10, default)).Entries);
        Assert.Equal((AuditAction.TablesRebuilt, "zhang", $"{{\"uploads\":{result.Uploads.Count}}}"), (entry.Action, entry.Request.By, entry.New));
        Assert.Equal(Enumerable.Range(0, result.Uploads.Count + 1).Select(done => new RebuildProgress(done, result.Uploads.Count)), progress);
        // Lines of tables begin with their names, those of answers with a folder.
        Assert.Equal(before.Count(line => char.IsAsciiLetterUpper(line[0])), result.Deleted);
        string[] every = ["accepted", "superseded", "unchanged", "invalid", "rejected"];
        Assert.All(every, state => Assert.Contains(before, line => line.Contains($"State={state}", StringComparison.Ordinal)));
    }

    // Deleted while it is read, a page after the other.
    [Fact]
    public async Task Clear_MoreRowsThanAPage_LeavesNone()
    {
        await using var desk = await ProductDesk.OpenAsync();
        await SendAsync(desk, desk.Sample(0, 1_100));
        await SendAsync(desk, desk.Sample(1, 3));
        var rows = await desk.RowsAsync(StorageNames.ReturnRowsTable);

        Assert.Equal(rows.Count, await desk.Get<ReturnRowStore>().ClearAsync(default));
        Assert.Empty(await desk.RowsAsync(StorageNames.ReturnRowsTable));
    }

    private static async Task LiveAsync(ProductDesk desk)
    {
        await SendAsync(desk, desk.Sample(0, 3));
        await SendAsync(desk, desk.Sample(1), "first.xlsx");
        await SendAsync(desk, FaultPlanter.Plant(desk.Sample(2), 0).Return);
        await desk.IngestAsync(await desk.UploadAsync("return.xlsx", "no return's name"u8.ToArray()));
        await desk.IngestAsync(await desk.UploadAsync($"{ProductDesk.Zhejiang}/{desk.Roster[3].Locality}/2009-Q1/a.csv", "no workbook"u8.ToArray()));
        await SendAsync(desk, ReturnGenerator.GenerateCorrection(desk.Sample(0, 3), 1), "corrected.xlsx");
        await SendAsync(desk, desk.Sample(1), "again.xlsx");
        await SendAsync(desk, desk.Sample(2));
        // Past the due day, and past the lock.
        desk.Clock.Wait(TimeSpan.FromDays(20));
        await SendAsync(desk, desk.Sample(3));
        desk.Clock.Wait(TimeSpan.FromDays(30));
        await SendAsync(desk, desk.Sample(4));
    }

    private static async Task SendAsync(ProductDesk desk, GeneratedReturn item, string? name = null) =>
        await desk.IngestAsync(await desk.UploadAsync(item, name));

    private static async Task<(int, string, string)> ReportAsync(ProductDesk desk)
    {
        var report = (await desk.Get<ReportStore>().FindCurrentAsync(ProductDesk.Zhejiang, ProductDesk.Period, default))!;
        return (report.Version, report.InputsHash, report.ETag.ToString());
    }

    private sealed class Recorder(List<RebuildProgress> seen) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => seen.Add(value);
    }
}
