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
        await using var harness = await ProductHarness.OpenAsync(faults.Configure);
        var (one, other) = (await harness.UploadAsync(harness.Sample(0)), await harness.UploadAsync(harness.Sample(1)));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 50).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        for (var i = 0; i < 3; i++)
            await harness.DeliverAsync(one);
        await harness.DeliverAsync(other);
        faults.End();
        Assert.True((await harness.FindAsync(one))!.Attempts > RecoverySchedule.MaxAttempts);
        harness.Clock.Wait(TimeSpan.FromDays(9));
        await harness.Get<ReconcileSubmissions>().RunAsync(default);
        Assert.Equal((SubmissionState.Failed, SubmissionState.Accepted), (await harness.StateAsync(one), await harness.StateAsync(other)));

        var first = await ReplayAsync(harness, null);
        var second = await ReplayAsync(harness, null);

        Assert.Equal((1, 0), (first.Uploads.Count, second.Uploads.Count));
        Assert.Equal(SubmissionState.Accepted, await harness.StateAsync(one));
        var entries = (await harness.Get<AuditStore>().ReadAsync(ProductHarness.Zhejiang, ProductHarness.Period, null, 10, default)).Entries;
        Assert.Contains(entries, entry => entry is { Action: AuditAction.SubmissionsReplayed, Reason: "修复后", Request.By: "wang" }
            && entry.Old!.Contains(first.Uploads[0].Id.Value, StringComparison.Ordinal));
        // The timer checks the period by itself.
        Assert.Empty(await MessagesAsync(harness));
    }

    [Fact]
    public async Task Run_OneOfAPeriodLongGone_AsksForItsReports()
    {
        var faults = new FaultInjector(HttpPipelinePosition.PerCall);
        await using var harness = await ProductHarness.OpenAsync(faults.Configure);
        var file = await harness.UploadAsync(harness.Sample(0));
        faults.Start(FaultSchedule.Of(Enumerable.Range(1, 50).Select(number => new PlannedFault("table POST Returns", number, FaultKind.ServerError))));
        await harness.DeliverAsync(file);
        faults.End();
        harness.Clock.Wait(TimeSpan.FromDays(400));

        var result = await ReplayAsync(harness, (await harness.FindAsync(file))!.Id);

        Assert.Equal(SubmissionState.Accepted, Assert.Single(result.Uploads).State);
        Assert.Contains(await MessagesAsync(harness), message => message.Contains("2009-Q1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OneThatWasRefused_IsJudgedAnew()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var file = await harness.UploadAsync(FaultPlanter.Plant(harness.Sample(0), 0).Return);
        await harness.IngestAsync(file);
        var before = (await harness.FindAsync(file))!;

        var result = await ReplayAsync(harness, before.Id);

        Assert.Equal(SubmissionState.Invalid, Assert.Single(result.Uploads).State);
        Assert.NotEqual(before.UpdatedAt, (await harness.FindAsync(file))!.UpdatedAt);
    }

    [Fact]
    public async Task Run_WhatCannotBeReplayed_SaysWhyAndLeavesNoAudit()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var file = await harness.UploadAsync(harness.Sample(0));
        await harness.IngestAsync(file);
        var taken = (await harness.FindAsync(file))!.Id;
        var unknown = SubmissionId.Create(DateTimeOffset.UnixEpoch, "n", "e");

        Assert.Equal(ReplayProblem.Taken, (await ReplayAsync(harness, taken)).Problem);
        Assert.Equal(ReplayProblem.Unknown, (await ReplayAsync(harness, unknown)).Problem);
        Assert.Equal(ReplayProblem.ReasonBlank, (await ReplayAsync(harness, taken, " ")).Problem);
        Assert.Equal(ReplayProblem.ReasonTooLong, (await ReplayAsync(harness, taken, new string('x', 501))).Problem);
        Assert.Empty(await harness.RowsAsync(StorageNames.AuditTable));
    }

    private static Task<ReplayResult> ReplayAsync(ProductHarness harness, SubmissionId? id, string reason = "修复后") =>
        harness.Get<ReplaySubmission>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, id, reason, Request, default);

    private static async Task<List<string>> MessagesAsync(ProductHarness harness)
    {
        var messages = await harness.Get<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations).PeekMessagesAsync(32);
        return [.. messages.Value.Select(message => message.MessageText)];
    }
}
