using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Recovery;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Audit;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Recovery;

public sealed class ReplaySubmissionTests
{
    private static readonly ChangeRequest Request = new("r1", "wang", new DateTimeOffset(2009, 4, 20, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Run_AllThatFailed_AreIngestedHoweverOftenTheyFailedAndAuditedOnce()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var desk = await ProductDesk.OpenAsync(faults.Configure);
        var (one, other) = (await desk.UploadAsync(desk.Sample(0)), await desk.UploadAsync(desk.Sample(1)));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 50).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        for (var i = 0; i < 3; i++)
            await desk.DeliverAsync(one);
        await desk.DeliverAsync(other);
        faults.End();
        Assert.True((await desk.FindAsync(one))!.Attempts > RecoverySchedule.MaxAttempts);
        desk.Clock.Wait(TimeSpan.FromDays(9));
        await desk.Get<ReconcileSubmissions>().RunAsync(default);
        Assert.Equal((SubmissionState.Failed, SubmissionState.Accepted), (await desk.StateAsync(one), await desk.StateAsync(other)));

        var first = await ReplayAsync(desk, null);
        var second = await ReplayAsync(desk, null);

        Assert.Equal((1, 0), (first.Uploads.Count, second.Uploads.Count));
        Assert.Equal(SubmissionState.Accepted, await desk.StateAsync(one));
        var entries = (await desk.Get<AuditStore>().ReadAsync(ProductDesk.Zhejiang, ProductDesk.Period, null, 10, default)).Entries;
        Assert.Contains(entries, entry => entry is { Action: AuditAction.SubmissionsReplayed, Reason: "修复后", Request.By: "wang" }
            && entry.Old!.Contains(first.Uploads[0].Id.Value, StringComparison.Ordinal));
        // The timer looks at the period by itself.
        Assert.Empty(await MessagesAsync(desk));
    }

    [Fact]
    public async Task Run_OneOfAPeriodLongGone_AsksForItsReports()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var desk = await ProductDesk.OpenAsync(faults.Configure);
        var file = await desk.UploadAsync(desk.Sample(0));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 50).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        await desk.DeliverAsync(file);
        faults.End();
        desk.Clock.Wait(TimeSpan.FromDays(400));

        var result = await ReplayAsync(desk, (await desk.FindAsync(file))!.Id);

        Assert.Equal(SubmissionState.Accepted, Assert.Single(result.Uploads).State);
        Assert.Contains(await MessagesAsync(desk), message => message.Contains("2009-Q1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OneThatWasRefused_IsJudgedAnew()
    {
        await using var desk = await ProductDesk.OpenAsync();
        var file = await desk.UploadAsync(FaultPlanter.Plant(desk.Sample(0), 0).Return);
        await desk.IngestAsync(file);
        var before = (await desk.FindAsync(file))!;

        var result = await ReplayAsync(desk, before.Id);

        Assert.Equal(SubmissionState.Invalid, Assert.Single(result.Uploads).State);
        Assert.NotEqual(before.UpdatedAt, (await desk.FindAsync(file))!.UpdatedAt);
    }

    [Fact]
    public async Task Run_WhatCannotBeReplayed_SaysWhyAndLeavesNoAudit()
    {
        await using var desk = await ProductDesk.OpenAsync();
        var file = await desk.UploadAsync(desk.Sample(0));
        await desk.IngestAsync(file);
        var taken = (await desk.FindAsync(file))!.Id;
        var unknown = SubmissionId.Create(DateTimeOffset.UnixEpoch, "n", "e");

        Assert.Equal(ReplayProblem.Taken, (await ReplayAsync(desk, taken)).Problem);
        Assert.Equal(ReplayProblem.Unknown, (await ReplayAsync(desk, unknown)).Problem);
        Assert.Equal(ReplayProblem.ReasonBlank, (await ReplayAsync(desk, taken, " ")).Problem);
        Assert.Equal(ReplayProblem.ReasonTooLong, (await ReplayAsync(desk, taken, new string('x', 501))).Problem);
        Assert.Empty(await desk.RowsAsync(StorageNames.AuditTable));
    }

    private static Task<ReplayResult> ReplayAsync(ProductDesk desk, SubmissionId? id, string reason = "修复后") =>
        desk.Get<ReplaySubmission>().RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, id, reason, Request, default);

    private static async Task<List<string>> MessagesAsync(ProductDesk desk)
    {
        var messages = await desk.Get<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations).PeekMessagesAsync(32);
        return [.. messages.Value.Select(message => message.MessageText)];
    }
}
