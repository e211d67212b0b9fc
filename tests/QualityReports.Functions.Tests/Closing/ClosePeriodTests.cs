using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Functions.Closing;
using QualityReports.ProductSupport;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Reports;

namespace QualityReports.Functions.Tests.Closing;

[Trait("Category", "Slow")]
public sealed class ClosePeriodTests
{
    private const string Reason = "上报省政府";

    private static readonly AreaCode Hainan = AreaCode.Parse("460000");

    // 29 April in China: returns are overdue, and accepted until 10 May.
    private static readonly DateTimeOffset Overdue = new(2009, 4, 29, 2, 0, 0, TimeSpan.Zero);
    private static readonly ChangeRequest Request = new("r1", "zhang", Overdue.AddMilliseconds(1_400));
    private static readonly DateTimeOffset Asked = Overdue.AddSeconds(1);

    [Fact]
    public async Task Run_BeforeTheLock_FreezesTheReportAndCorrectsItByWhatComesInTime()
    {
        await using var harness = await OpenAsync();

        var result = await CloseAsync(harness, Request);
        var frozen = await harness.CurrentAsync(ProductHarness.Zhejiang);
        await harness.SendAsync(ProductHarness.Zhejiang, 1);
        await harness.ConsolidateAsync();

        Assert.Equal(new CloseResult(new PeriodClosing(ProductHarness.Zhejiang, ProductHarness.Period, Asked, "zhang", Reason), null), result);
        Assert.Equal(ReportStanding.Frozen(Asked), frozen.Standing);
        Assert.Equal(ReportStanding.Frozen(Asked).NextCorrection, await harness.StandingAsync(ProductHarness.Zhejiang));
        Assert.Equal(ReportStanding.Provisional, await harness.StandingAsync(AreaCode.Nation));
        var again = await harness.Get<ReportStore>().FindVersionAsync(ProductHarness.Zhejiang, ProductHarness.Period, frozen.Version, default);
        Assert.Equal((frozen.InputsHash, frozen.Standing), (again!.InputsHash, again.Standing));
        var audit = Assert.Single((await harness.Get<AuditStore>().ReadAsync(ProductHarness.Zhejiang, ProductHarness.Period, null, 10, default)).Entries);
        Assert.Equal((AuditAction.PeriodClosed, "zhang", Reason), (audit.Action, audit.Request.By, audit.Reason));
    }

    // The lock is a boundary like others while a report is provisional; a frozen one is not affected. The nation is frozen at it.
    [Fact]
    public async Task Run_BeforeTheLock_LeavesNothingForTheLockButTheNation()
    {
        await using var harness = await OpenAsync();
        await CloseAsync(harness, Request);
        var frozen = await harness.CurrentAsync(ProductHarness.Zhejiang);
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));

        await harness.ConsolidateAsync();
        var tick = await harness.CloseAsync();

        Assert.Equal([new FrozenReport(AreaCode.Nation, ProductHarness.Period)], tick.Frozen);
        Assert.Equal(ReportStanding.Frozen(harness.Window.LocksAt), await harness.StandingAsync(AreaCode.Nation));
        Assert.Equal(frozen.Version, (await harness.CurrentAsync(ProductHarness.Zhejiang)).Version);
        Assert.Contains("\"asOf\": \"2009-04-25T16:00:00Z\"", await harness.ReportJsonAsync(ProductHarness.Zhejiang), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Again_IsHarmlessForTheSameRequestAndRefusedForAnother()
    {
        await using var harness = await OpenAsync();
        var first = await CloseAsync(harness, Request);
        var frozen = await harness.ReportsAsync();

        Assert.Equal(first, await CloseAsync(harness, Request));
        Assert.Equal(CloseProblem.AlreadyClosed, (await CloseAsync(harness, Request with { Id = "r2", By = "li" })).Problem);
        Assert.Equal(frozen, await harness.ReportsAsync());
        Assert.Single((await harness.Get<AuditStore>().ReadAsync(ProductHarness.Zhejiang, ProductHarness.Period, null, 10, default)).Entries);
    }

    [Fact]
    public async Task Run_NothingToClose_IsRefusedAndLeavesNothing()
    {
        await using var harness = await OpenAsync();
        var before = await harness.ReportsAsync();
        var close = harness.Get<ClosePeriod>();

        Assert.Equal(CloseProblem.NoReport, (await close.RunAsync(Hainan, ProductHarness.Period, Reason, Request, default)).Problem);
        Assert.Equal(CloseProblem.NotDue, (await close.RunAsync(ProductHarness.Zhejiang, ProductHarness.Period.Next, Reason, Request, default)).Problem);
        var unknown = await close.RunAsync(ProductHarness.Zhejiang, ReportingPeriod.Parse("2009-01"), Reason, Request, default);
        Assert.Equal(CloseProblem.PeriodUnknown, unknown.Problem);
        Assert.Equal(CloseProblem.ReasonBlank, (await close.RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, " ", Request, default)).Problem);
        var wordy = await close.RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, new string('长', 501), Request, default);
        Assert.Equal(CloseProblem.ReasonTooLong, wordy.Problem);
        Assert.Equal(before, await harness.ReportsAsync());
        Assert.Empty((await harness.Get<AuditStore>().ReadAsync(ProductHarness.Zhejiang, ProductHarness.Period, null, 10, default)).Entries);
    }

    [Fact]
    public void Texts_EveryProblem_HasASentenceOfItsOwnInBothLanguages()
    {
        var texts = Enum.GetValues<CloseProblem>().Select(CloseTexts.Of).ToList();

        Assert.Distinct(texts);
        Assert.All(texts, text => Assert.True(text.Zh.Length > 0 && text.En.Length > 0));
    }

    private static Task<CloseResult> CloseAsync(ProductHarness harness, ChangeRequest request) =>
        harness.Get<ClosePeriod>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, Reason, request, default);

    private static async Task<ProductHarness> OpenAsync()
    {
        var harness = await ProductHarness.OpenAsync();
        await harness.JoinAsync(Hainan);
        await harness.SendAsync(ProductHarness.Zhejiang, 0);
        await harness.ConsolidateAsync();
        harness.Clock.MoveTo(Overdue);
        return harness;
    }
}
