using Azure.Data.Tables;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.TestSupport;
using static QualityReports.Functions.Submissions.AcknowledgementResult;

namespace QualityReports.Functions.Tests.Submissions;

public sealed class AcknowledgeWarningsTests
{
    private const string Who = "省质监局 李四";

    private static readonly DateTimeOffset At = new(2009, 4, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Run_WarningsOfTheReturnAndOfItsHistory_AreKeptWithWhatTheyFound()
    {
        await using var harness = await ProductHarness.OpenAsync("330727");
        await harness.SendAsync(harness.Sound, "first.xlsx");
        var submission = await harness.SendAsync(harness.WithWarning with { Lists = harness.WithCases(0).Lists }, "second.xlsx");
        var id = SubmissionId.Parse(submission.RowKey);

        var results = await RunAsync(harness, id, new("R32", "A11", "  班子\t换届 "), new("LIST_ROWS_LOST", "L2", "重复填报"));

        Assert.Equal([Kept, Kept], results);
        var kept = await KeptAsync(harness);
        Assert.Equal(
            [("LIST_ROWS_LOST", "L2", "重复填报"), ("R32", "A11", "班子 换届")],
            kept.Select(item => (item.Warning.Code, item.Warning.Subject, item.Reason)));
        Assert.All(kept, item => Assert.Equal((Who, id), (item.By, item.SubmissionId)));
        var own = (await harness.Get<ReturnStore>().FindAsync(harness.Address, default))!.WarningDetails;
        Assert.True(kept[1].Holds(own.Where(warning => warning.Key == kept[1].Warning)));
        var count = harness.Sound.Lists["L2"].Count;
        Assert.Equal($"{count}/{count}", kept[0].Found);
    }

    [Fact]
    public async Task Run_AskedAgain_WritesNothing()
    {
        await using var harness = await ProductHarness.OpenAsync("330782");
        var id = SubmissionId.Parse((await harness.SendAsync(harness.WithWarning, "only.xlsx")).RowKey);
        WarningToAcknowledge item = new("R32", "A11", "班子换届");
        await RunAsync(harness, id, item);
        var first = await RowAsync(harness);

        Assert.Equal([Kept], await RunAsync(harness, id, item));
        Assert.Equal(first.ETag, (await RowAsync(harness)).ETag);

        Assert.Equal([Kept], await RunAsync(harness, id, item with { Reason = "另有说明" }));
        Assert.Equal("另有说明", (await RowAsync(harness)).GetString("Reason"));
    }

    [Fact]
    public async Task Run_WhatCannotBeKept_IsSaidOfEachItem()
    {
        await using var harness = await ProductHarness.OpenAsync("330784");
        var id = SubmissionId.Parse((await harness.SendAsync(harness.WithWarning, "only.xlsx")).RowKey);

        var results = await RunAsync(
            harness,
            id,
            new("R33", "D04", "reason"),
            new("R32", "A12", "reason"),
            new("VALUE/REQUIRED", "#?", "reason"),
            new("R32", "A11", " \u200B\n "),
            new("R32", "A11", new string('长', 501)));

        Assert.Equal([WarningUnknown, WarningUnknown, WarningUnknown, ReasonMissing, ReasonTooLong], results);
        Assert.Empty(await KeptAsync(harness));
        Assert.Equal([Kept], await RunAsync(harness, id, new WarningToAcknowledge("R32", "A11", $" {new string('长', 500)} ")));
    }

    [Fact]
    public async Task Run_UploadThatIsNotCurrent_KeepsNothing()
    {
        await using var harness = await ProductHarness.OpenAsync("330824");
        WarningToAcknowledge item = new("R32", "A11", "reason");
        Assert.Null(await RunAsync(harness, SubmissionId.Create(DateTimeOffset.UnixEpoch, "none", "0x0"), item));
        var first = SubmissionId.Parse((await harness.SendAsync(harness.WithWarning, "first.xlsx")).RowKey);
        var again = SubmissionId.Parse((await harness.SendAsync(harness.WithWarning, "again.xlsx")).RowKey);
        Assert.Equal([Kept], await RunAsync(harness, first, item));
        Assert.Equal([Kept], await RunAsync(harness, again, item));
        await harness.SendAsync(harness.Sound, "corrected.xlsx");

        Assert.Null(await RunAsync(harness, first, item));
        Assert.Null(await RunAsync(harness, again, item));
    }

    private static Task<IReadOnlyList<AcknowledgementResult>?> RunAsync(ProductHarness harness, SubmissionId id, params WarningToAcknowledge[] items) =>
        harness.Get<AcknowledgeWarnings>().RunAsync(harness.Address, id, items, new ChangeRequest("r", Who, At), default);

    private static async Task<IReadOnlyList<Acknowledgement>> KeptAsync(ProductHarness harness)
    {
        var kept = await harness.Get<AcknowledgementStore>().ReadAsync(harness.Address.Province, ProductHarness.Period, default);
        return [.. kept.Where(item => item.Locality == harness.Member.Locality)];
    }

    private static async Task<TableEntity> RowAsync(ProductHarness harness) =>
        (await harness.Table(StorageNames.AcknowledgementsTable)
            .GetEntityAsync<TableEntity>($"{ProductHarness.Period}|330000", $"{harness.Member.Locality}|R32|A11")).Value;
}
