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
        await using var desk = await ProductDesk.OpenAsync("330727");
        await desk.SendAsync(desk.Sound, "first.xlsx");
        var submission = await desk.SendAsync(desk.WithWarning with { Lists = desk.WithCases(0).Lists }, "second.xlsx");
        var id = SubmissionId.Parse(submission.RowKey);

        var results = await RunAsync(desk, id, new("R32", "A11", "  班子\t换届 "), new("LIST_ROWS_LOST", "L2", "重复填报"));

        Assert.Equal([Kept, Kept], results);
        var kept = await KeptAsync(desk);
        Assert.Equal(
            [("LIST_ROWS_LOST", "L2", "重复填报"), ("R32", "A11", "班子 换届")],
            kept.Select(item => (item.Warning.Code, item.Warning.Subject, item.Reason)));
        Assert.All(kept, item => Assert.Equal((Who, id), (item.By, item.SubmissionId)));
        var own = (await desk.Get<ReturnStore>().FindAsync(desk.Address, default))!.WarningDetails;
        Assert.True(kept[1].Holds(own.Where(warning => warning.Key == kept[1].Warning)));
        var count = desk.Sound.Lists["L2"].Count;
        Assert.Equal($"{count}/{count}", kept[0].Found);
    }

    [Fact]
    public async Task Run_AskedAgain_WritesNothing()
    {
        await using var desk = await ProductDesk.OpenAsync("330782");
        var id = SubmissionId.Parse((await desk.SendAsync(desk.WithWarning, "only.xlsx")).RowKey);
        WarningToAcknowledge item = new("R32", "A11", "班子换届");
        await RunAsync(desk, id, item);
        var first = await RowAsync(desk);

        Assert.Equal([Kept], await RunAsync(desk, id, item));
        Assert.Equal(first.ETag, (await RowAsync(desk)).ETag);

        Assert.Equal([Kept], await RunAsync(desk, id, item with { Reason = "另有说明" }));
        Assert.Equal("另有说明", (await RowAsync(desk)).GetString("Reason"));
    }

    [Fact]
    public async Task Run_WhatCannotBeKept_IsSaidOfEachItem()
    {
        await using var desk = await ProductDesk.OpenAsync("330784");
        var id = SubmissionId.Parse((await desk.SendAsync(desk.WithWarning, "only.xlsx")).RowKey);

        var results = await RunAsync(
            desk,
            id,
            new("R33", "D04", "reason"),
            new("R32", "A12", "reason"),
            new("VALUE/REQUIRED", "#?", "reason"),
            new("R32", "A11", " \u200B\n "),
            new("R32", "A11", new string('长', 501)));

        Assert.Equal([WarningUnknown, WarningUnknown, WarningUnknown, ReasonMissing, ReasonTooLong], results);
        Assert.Empty(await KeptAsync(desk));
        Assert.Equal([Kept], await RunAsync(desk, id, new WarningToAcknowledge("R32", "A11", $" {new string('长', 500)} ")));
    }

    [Fact]
    public async Task Run_UploadThatIsNotCurrent_KeepsNothing()
    {
        await using var desk = await ProductDesk.OpenAsync("330824");
        WarningToAcknowledge item = new("R32", "A11", "reason");
        Assert.Null(await RunAsync(desk, SubmissionId.Create(DateTimeOffset.UnixEpoch, "none", "0x0"), item));
        var first = SubmissionId.Parse((await desk.SendAsync(desk.WithWarning, "first.xlsx")).RowKey);
        var again = SubmissionId.Parse((await desk.SendAsync(desk.WithWarning, "again.xlsx")).RowKey);
        Assert.Equal([Kept], await RunAsync(desk, first, item));
        Assert.Equal([Kept], await RunAsync(desk, again, item));
        await desk.SendAsync(desk.Sound, "corrected.xlsx");

        Assert.Null(await RunAsync(desk, first, item));
        Assert.Null(await RunAsync(desk, again, item));
    }

    private static Task<IReadOnlyList<AcknowledgementResult>?> RunAsync(ProductDesk desk, SubmissionId id, params WarningToAcknowledge[] items) =>
        desk.Get<AcknowledgeWarnings>().RunAsync(desk.Address, id, items, new ChangeRequest("r", Who, At), default);

    private static async Task<IReadOnlyList<Acknowledgement>> KeptAsync(ProductDesk desk)
    {
        var kept = await desk.Get<AcknowledgementStore>().ReadAsync(desk.Address.Province, ProductDesk.Period, default);
        return [.. kept.Where(item => item.Locality == desk.Member.Locality)];
    }

    private static async Task<TableEntity> RowAsync(ProductDesk desk) =>
        (await desk.Table(StorageNames.AcknowledgementsTable)
            .GetEntityAsync<TableEntity>($"{ProductDesk.Period}|330000", $"{desk.Member.Locality}|R32|A11")).Value;
}
