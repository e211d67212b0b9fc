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
    private static readonly ChangeRequest Request = new("1", "zhang", ProductHarness.Start);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_AfterADayOfEveryKindOfUpload_GivesTheSameTablesAndReport()
    {
        await using var harness = await ProductHarness.OpenAsync();
        await LiveAsync(harness);
        await harness.Get<ConsolidateProvince>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);
        var report = await ReportAsync(harness);
        var before = await harness.SnapshotAsync();
        var progress = new List<RebuildProgress>();

        var result = await harness.Get<RebuildTables>().RunAsync(Request, new Recorder(progress), default);

        Assert.Equal(before, await harness.SnapshotAsync());
        await harness.Get<ConsolidateProvince>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);
        Assert.Equal(report, await ReportAsync(harness));
        Assert.Empty(result.Failed);
        var entry = Assert.Single((await harness.Get<AuditStore>().ReadAsync(AreaCode.Nation, null, null, 10, default)).Entries);
        Assert.Equal((AuditAction.TablesRebuilt, "zhang", $"{{\"uploads\":{result.Uploads.Count}}}"), (entry.Action, entry.Request.By, entry.New));
        Assert.Equal(Enumerable.Range(0, result.Uploads.Count + 1).Select(done => new RebuildProgress(done, result.Uploads.Count)), progress);
        // Lines of tables begin with their names, those of answers with a folder.
        Assert.Equal(before.Count(line => char.IsAsciiLetterUpper(line[0])), result.Deleted);
        string[] every = ["accepted", "superseded", "unchanged", "invalid", "rejected"];
        Assert.All(every, state => Assert.Contains(before, line => line.Contains($"State={state}", StringComparison.Ordinal)));
    }

    // Deleted during the read, a page after another.
    [Fact]
    public async Task Clear_MoreRowsThanAPage_LeavesNone()
    {
        await using var harness = await ProductHarness.OpenAsync();
        await SendAsync(harness, harness.Sample(0, 1_100));
        await SendAsync(harness, harness.Sample(1, 3));
        var rows = await harness.RowsAsync(StorageNames.ReturnRowsTable);

        Assert.Equal(rows.Count, await harness.Get<ReturnRowStore>().ClearAsync(default));
        Assert.Empty(await harness.RowsAsync(StorageNames.ReturnRowsTable));
    }

    private static async Task LiveAsync(ProductHarness harness)
    {
        await SendAsync(harness, harness.Sample(0, 3));
        await SendAsync(harness, harness.Sample(1), "first.xlsx");
        await SendAsync(harness, FaultPlanter.Plant(harness.Sample(2), 0).Return);
        await harness.IngestAsync(await harness.UploadAsync("return.xlsx", "no return's name"u8.ToArray()));
        await harness.IngestAsync(await harness.UploadAsync($"{ProductHarness.Zhejiang}/{harness.Roster[3].Locality}/2009-Q1/a.csv",
            "no workbook"u8.ToArray()));
        await SendAsync(harness, ReturnGenerator.GenerateCorrection(harness.Sample(0, 3), 1), "corrected.xlsx");
        await SendAsync(harness, harness.Sample(1), "again.xlsx");
        await SendAsync(harness, harness.Sample(2));
        // Past the due day, and past the lock.
        harness.Clock.Wait(TimeSpan.FromDays(20));
        await SendAsync(harness, harness.Sample(3));
        harness.Clock.Wait(TimeSpan.FromDays(30));
        await SendAsync(harness, harness.Sample(4));
    }

    private static async Task SendAsync(ProductHarness harness, GeneratedReturn item, string? name = null) =>
        await harness.IngestAsync(await harness.UploadAsync(item, name));

    private static async Task<(int, string, string)> ReportAsync(ProductHarness harness)
    {
        var report = (await harness.Get<ReportStore>().FindCurrentAsync(ProductHarness.Zhejiang, ProductHarness.Period, default))!;
        return (report.Version, report.InputsHash, report.ETag.ToString());
    }

    private sealed class Recorder(List<RebuildProgress> seen) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => seen.Add(value);
    }
}
