using System.Text.Json;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Boards;
using QualityReports.Functions.Recovery;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Recovery;

/// <summary>A blob outside its address has one state in history, board, status and reconcile.</summary>
public sealed class MisplacedUploadTests
{
    [Theory]
    [InlineData("corrected/return.xlsx", "PATH_INVALID", false)]
    [InlineData("corrected/return.xlsx", "PATH_INVALID", true)]
    [InlineData("a/b/return.xlsx", "PATH_INVALID", true)]
    [InlineData("/return.xlsx", "PATH_INVALID", true)]
    [InlineData("return.csv", "FILE_NOT_XLSX", true)]
    public async Task Run_BlobOutsideItsAddress_IsRejectedEverywhere(string name, string reason, bool isEventLost)
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        var content = name.EndsWith("csv", StringComparison.Ordinal) ? "a,b"u8.ToArray() : Written.Sample(harness.Sound);
        var blob = await harness.UploadAsync($"{harness.Address.Folder}/{name}", content);
        if (!isEventLost)
            await harness.IngestAsync(blob);
        harness.Clock.Wait(TimeSpan.FromHours(1));

        var first = await harness.Get<ReconcileSubmissions>().RunAsync(default);
        var second = await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Equal((isEventLost ? 1 : 0, 0, 0), (first.Repeated.Count, second.Repeated.Count, first.Gone + second.Gone));
        Assert.Equal([$"Rejected {reason}"], await HistoryAsync(harness));
        Assert.Equal((LocalityState.Invalid, 0, 0), await BoardAsync(harness));
        Assert.Equal((LocalityStanding.Invalid, 0), await StatusAsync(harness));
        var answer = (await harness.Get<OpenSubmissionFile>().FindingsAsync(harness.Address, (await harness.FindAsync(blob))!.Id, default))!;
        Assert.Equal(reason, JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("code").GetString());
    }

    // A fault of ours while it is handled: the poison message names the same row.
    [Fact]
    public async Task Run_BlobInASubfolderThatFailed_IsRejectedByReconcile()
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        var blob = await harness.UploadAsync($"{harness.Address.Folder}/sub/a.xlsx", [1]);
        await harness.BeginAsync(blob);
        await harness.FailAsync(blob);
        Assert.StartsWith("Failed", Assert.Single(await HistoryAsync(harness)), StringComparison.Ordinal);
        harness.Clock.Wait(TimeSpan.FromHours(1));

        await harness.Get<ReconcileSubmissions>().RunAsync(default);

        Assert.Equal(["Rejected PATH_INVALID"], await HistoryAsync(harness));
    }

    private static async Task<IEnumerable<string>> HistoryAsync(ProductHarness harness) =>
        (await harness.Get<ReadHistory>().RunAsync(harness.Address, default)).Submissions.Select(upload => $"{upload.State} {upload.Reason}");

    private static async Task<(LocalityState State, int Processing, int Failed)> BoardAsync(ProductHarness harness)
    {
        var board = (await harness.Get<ReadProvince>().RunAsync(harness.Province, ProductHarness.Period, default))!;
        var own = board.Localities.Single(locality => locality.Code == harness.Member.Locality.ToString());
        return (own.State, own.Processing, own.Failed);
    }

    private static async Task<(LocalityStanding Standing, int Unfinished)> StatusAsync(ProductHarness harness)
    {
        var province = Assert.Single(await harness.Get<ReadPeriodStatus>().RunAsync(ProductHarness.Period, harness.Province, default));
        var own = province.Localities.Single(locality => locality.Member.Locality == harness.Member.Locality);
        return (own.Standing, province.Unfinished.Count);
    }
}
