using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>The states of a locality's uploads show which one is current, in any order of handling and under faults.</summary>
[Trait("Category", "Slow")]
public sealed class FinalStatesTests
{
    private const string Locality = "330483";

    [Fact]
    public async Task Run_UploadsInEveryOrder_EndWithOneAcceptedThatIsTheCurrentReturn()
    {
        await using var harness = await ProductHarness.OpenAsync(Locality);
        var files = await UploadAsync(harness, harness.Sound, harness.WithWarning, harness.With("A11", "head"), harness.Sound);
        foreach (var order in Permutations([0, 1, 2, 3]))
        {
            await ClearAsync(harness);
            foreach (var i in order)
                await harness.IngestAsync(files[i]);

            var rows = await RowsAsync(harness, files);
            var current = await harness.ReturnAsync();
            var accepted = Assert.Single(rows, row => row.GetString("State") == "accepted");
            Assert.Equal(accepted.RowKey, current!.GetString("SubmissionId"));
            Assert.Equal(rows[3].GetString("Sha256"), current.GetString("Sha256"));
            Assert.All(rows.Where(row => row != accepted), row => Assert.Contains(row.GetString("State"), (string[])["superseded", "unchanged"]));
            Assert.All(rows, row => Assert.Equal(row.GetString("State") == "superseded", row.ContainsKey("SupersededAt")));
            Assert.True(rows[1].GetString("State") == "superseded" && rows[2].GetString("State") == "superseded", string.Join(',', order));
        }
    }

    [Fact]
    public async Task Run_NewerReturn_SupersedesTheOlderAtItsOwnReceipt()
    {
        await using var harness = await ProductHarness.OpenAsync(Locality);
        var files = await UploadAsync(harness, harness.Sound, harness.WithWarning);
        foreach (var file in files)
            await harness.IngestAsync(file);

        var rows = await RowsAsync(harness, files);
        Assert.Equal(("superseded", "accepted"), (rows[0].GetString("State"), rows[1].GetString("State")));
        Assert.Equal(rows[1].GetDateTimeOffset("SubmittedAt"), rows[0].GetDateTimeOffset("SupersededAt"));
        Assert.Equal(rows[0].RowKey, rows[1].GetString("Supersedes"));
        Assert.NotNull(rows[0].GetString("Sha256"));
    }

    // The process dies after the commit, before the older upload's row is changed.
    [Fact]
    public async Task Run_DeathAfterTheCommit_IsMadeGoodByTheNextDelivery()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(Locality, faults.Configure);
        var files = await UploadAsync(harness, harness.Sound, harness.WithWarning);
        await harness.IngestAsync(files[0]);
        faults.Start(FaultSchedule.Of(new PlannedFault("table GET Submissions()", 1, FaultKind.RequestLost)));

        await Assert.ThrowsAsync<RequestFailedException>(() => harness.IngestAsync(files[1]));
        var broken = await RowsAsync(harness, files);
        await harness.IngestAsync(files[1]);
        var mended = await RowsAsync(harness, files);

        Assert.Equal(["accepted", "processing"], broken.Select(row => row.GetString("State")));
        Assert.Equal(["superseded", "accepted"], mended.Select(row => row.GetString("State")));
        Assert.Equal(1, broken[1].GetInt32("Attempts"));
        Assert.DoesNotContain(mended, row => row.ContainsKey("Fault") || row.ContainsKey("Attempts"));
    }

    // The successor reaches its final state between the commit of the older one and the last write of its row.
    [Fact]
    public async Task Run_SuccessorInBetween_IsNotUndoneByTheLastWrite()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(Locality, faults.Configure);
        var files = await UploadAsync(harness, harness.Sound, harness.WithWarning);
        faults.Rival = (_, _) => harness.IngestAsync(files[1]);
        faults.Start(FaultSchedule.Of(new PlannedFault("table PUT Submissions()", 1, FaultKind.Race)));

        await harness.IngestAsync(files[0]);

        Assert.Single(faults.Happened);
        var rows = await RowsAsync(harness, files);
        Assert.Equal(["superseded", "accepted"], rows.Select(row => row.GetString("State")));
        Assert.NotNull(rows[0].GetString("Sha256"));
        Assert.Equal(rows[1].GetDateTimeOffset("SubmittedAt"), rows[0].GetDateTimeOffset("SupersededAt"));
    }

    [Fact]
    public async Task Run_FaultOfOurs_IsNotedAndBecomesTheReasonOfTheFailure()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(Locality, faults.Configure);
        var file = (await UploadAsync(harness, harness.Sound))[0];
        faults.Start(Always("blob PUT feedback/*.json"));

        await Assert.ThrowsAsync<RequestFailedException>(() => harness.IngestAsync(file));
        await Assert.ThrowsAsync<RequestFailedException>(() => harness.IngestAsync(file));
        var noted = await harness.SubmissionAsync(file);
        await harness.FailAsync(file);
        var failed = await harness.SubmissionAsync(file);

        Assert.Equal(("processing", 2, "RequestFailedException: 500"), (noted.GetString("State"), noted.GetInt32("Attempts"), noted.GetString("Fault")));
        Assert.Equal(("failed", 2, "RequestFailedException: 500"), (failed.GetString("State"), failed.GetInt32("Attempts"), failed.GetString("Reason")));
    }

    [Fact]
    public async Task Run_NoteThatFailsToo_DoesNotHideTheFault()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(Locality, faults.Configure);
        var file = (await UploadAsync(harness, harness.Sound))[0];
        faults.Start(FaultSchedule.Of(
            new PlannedFault("blob PUT feedback/*.json", 1, FaultKind.ServerError), new PlannedFault("table PATCH Submissions()", 1, FaultKind.RequestLost)));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => harness.IngestAsync(file));
        Assert.Equal((500, 2), (fault.Status, faults.Happened.Count));
        await harness.FailAsync(file);

        Assert.Equal(FailPoisonedSubmission.Reason, (await harness.SubmissionAsync(file)).GetString("Reason"));
    }

    [Theory]
    [InlineData("Row 'A|张三' is broken", "InvalidOperationException: Row … is broken")]
    [InlineData("企业 has no code\nand more", "InvalidOperationException: … has no code")]
    public void FaultText_MessageWithData_LeavesItOut(string message, string expected) =>
        Assert.Equal(expected, FaultText.Of(new AggregateException(new InvalidOperationException(message))));

    [Fact]
    public void FaultText_LongMessage_IsShortened() =>
        Assert.Equal(FaultText.MaxLength, FaultText.Of(new InvalidOperationException(new string('x', 1_000))).Length);

    private static FaultSchedule Always(string operation) =>
        FaultSchedule.Of(Enumerable.Range(1, 20).Select(number => new PlannedFault(operation, number, FaultKind.ServerError)));

    private static async Task<List<BlobClient>> UploadAsync(ProductHarness harness, params GeneratedReturn[] items)
    {
        var files = new List<BlobClient>();
        foreach (var item in items)
            files.Add(await harness.UploadAsync(item, $"{files.Count}.xlsx"));

        return files;
    }

    private static async Task<List<TableEntity>> RowsAsync(ProductHarness harness, IEnumerable<BlobClient> files)
    {
        var rows = new List<TableEntity>();
        foreach (var file in files)
            rows.Add(await harness.SubmissionAsync(file));
        return rows;
    }

    private static async Task ClearAsync(ProductHarness harness)
    {
        await harness.Get<SubmissionStore>().ClearAsync(default);
        await harness.Get<ReturnStore>().ClearAsync(default);
        await harness.Get<ReturnRowStore>().ClearAsync(default);
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length < 2 ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
