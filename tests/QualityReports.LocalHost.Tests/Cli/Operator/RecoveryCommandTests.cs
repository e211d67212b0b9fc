using Azure.Data.Tables;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

/// <summary>Recovery by hand covers all of storage, so each test has an emulator of its own.</summary>
[Trait("Category", "Slow")]
public sealed class RecoveryCommandTests : OwnStorageTests
{
    [Fact]
    public async Task Replay_FailedUpload_IsAccepted_AndOneThatWasTakenIsRefused()
    {
        var failed = await Harness.LeaveAsync(0, isFailed: true);
        string[] replay = ["replay", "--province", "640000", "--period", "2009-Q1", "--reason", "fixed", "--by", "officer"];

        var first = await Harness.RunAsync(replay);
        var second = await Harness.RunAsync([.. replay, "--submission", failed.ToString()]);
        var third = await Harness.RunAsync(replay);

        Assert.True(first.Exit == ExitCode.Success, first.Output + first.Errors);
        Assert.Contains("1 upload replayed", first.Output, StringComparison.Ordinal);
        Assert.Contains($"{failed}", first.Output, StringComparison.Ordinal);
        Assert.Contains(": accepted", first.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Invalid, ""), (second.Exit, second.Output));
        Assert.Contains("0 uploads replayed", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_NoSubmissionId_IsAWrongOption()
    {
        var run = await Harness.RunAsync("replay", "--province", "640000", "--period", "2009-Q1", "--reason", "fixed", "--by", "officer", "--submission", "ID");

        Assert.Equal((ExitCode.Usage, ""), (run.Exit, run.Output));
    }

    [Fact]
    public async Task Reconcile_FailedUpload_IsTakenUpWhenItIsDue()
    {
        await Harness.LeaveAsync(0, isFailed: true);

        var early = await Harness.RunOnAsync("2009-04-09", "reconcile");
        var due = await Harness.RunOnAsync("2009-04-12", "reconcile");

        Assert.Contains("0 uploads ingested", early.Output, StringComparison.Ordinal);
        Assert.True(due.Exit == ExitCode.Success, due.Output + due.Errors);
        Assert.Contains("1 upload ingested, 0 of them failed", due.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Purge_NothingSuperseded_DropsNothing()
    {
        await Harness.IngestAsync(0);

        var run = await Harness.RunAsync("purge", "--by", "zhang");

        Assert.Equal((ExitCode.Success, "0 rows of 0 uploads dropped"), (run.Exit, run.Output.TrimEnd()));
    }

    [Fact]
    public async Task Rebuild_WithoutYes_ChangesNothing_AndWithItGivesTheSameReturns()
    {
        await Harness.IngestAsync(0, 1);
        var before = await Harness.Get<ReturnStore>().ReadAsync(Harness.Province, ProductHarness.Period, default);
        await Harness.Get<TableServiceClient>().DeleteTableAsync(StorageNames.ReturnsTable);
        await Harness.Get<StorageSetup>().CreateMissingAsync(default);

        var refused = await Harness.RunAsync("rebuild", "--by", "zhang");
        var damaged = await Harness.Get<ReturnStore>().ReadAsync(Harness.Province, ProductHarness.Period, default);
        var run = await Harness.RunAsync("rebuild", "--yes", "--by", "zhang");
        var after = await Harness.Get<ReturnStore>().ReadAsync(Harness.Province, ProductHarness.Period, default);

        Assert.Equal((ExitCode.Usage, ""), (refused.Exit, refused.Output));
        Assert.Empty(damaged.Accepted);
        Assert.True(run.Exit == ExitCode.Success, run.Output + run.Errors);
        Assert.Contains("2 uploads ingested, 0 failed", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            before.Accepted.Select(row => (row.Locality, row.SubmissionId, row.Sha256)),
            after.Accepted.Select(row => (row.Locality, row.SubmissionId, row.Sha256)));
    }
}
