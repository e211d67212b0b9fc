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

    // 29 April in China: returns are overdue, and taken until 10 May.
    private static readonly DateTimeOffset Overdue = new(2009, 4, 29, 2, 0, 0, TimeSpan.Zero);
    private static readonly ChangeRequest Request = new("r1", "zhang", Overdue.AddMilliseconds(1_400));
    private static readonly DateTimeOffset Asked = Overdue.AddSeconds(1);

    [Fact]
    public async Task Run_BeforeTheLock_FreezesTheReportAndCorrectsItByWhatComesInTime()
    {
        await using var desk = await OpenAsync();

        var result = await CloseAsync(desk, Request);
        var frozen = await desk.CurrentAsync(ProductDesk.Zhejiang);
        await desk.SendAsync(ProductDesk.Zhejiang, 1);
        await desk.ConsolidateAsync();

        Assert.Equal(new CloseResult(new PeriodClosing(ProductDesk.Zhejiang, ProductDesk.Period, Asked, "zhang", Reason), null), result);
        Assert.Equal(ReportStanding.Frozen(Asked), frozen.Standing);
        Assert.Equal(ReportStanding.Frozen(Asked).NextCorrection, await desk.StandingAsync(ProductDesk.Zhejiang));
        Assert.Equal(ReportStanding.Provisional, await desk.StandingAsync(AreaCode.Nation));
        var again = await desk.Get<ReportStore>().FindVersionAsync(ProductDesk.Zhejiang, ProductDesk.Period, frozen.Version, default);
        Assert.Equal((frozen.InputsHash, frozen.Standing), (again!.InputsHash, again.Standing));
        var audit = Assert.Single((await desk.Get<AuditStore>().ReadAsync(ProductDesk.Zhejiang, ProductDesk.Period, null, 10, default)).Entries);
        Assert.Equal((AuditAction.PeriodClosed, "zhang", Reason), (audit.Action, audit.Request.By, audit.Reason));
    }

    // The lock is a boundary like others while a report is provisional; one that is frozen does not see it pass. The nation is frozen at it.
    [Fact]
    public async Task Run_BeforeTheLock_LeavesNothingForTheLockButTheNation()
    {
        await using var desk = await OpenAsync();
        await CloseAsync(desk, Request);
        var frozen = await desk.CurrentAsync(ProductDesk.Zhejiang);
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));

        await desk.ConsolidateAsync();
        var tick = await desk.CloseAsync();

        Assert.Equal([new FrozenReport(AreaCode.Nation, ProductDesk.Period)], tick.Frozen);
        Assert.Equal(ReportStanding.Frozen(desk.Window.LocksAt), await desk.StandingAsync(AreaCode.Nation));
        Assert.Equal(frozen.Version, (await desk.CurrentAsync(ProductDesk.Zhejiang)).Version);
        Assert.Contains("\"asOf\": \"2009-04-25T16:00:00Z\"", await desk.ReportJsonAsync(ProductDesk.Zhejiang), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Again_IsHarmlessForTheSameRequestAndRefusedForAnother()
    {
        await using var desk = await OpenAsync();
        var first = await CloseAsync(desk, Request);
        var frozen = await desk.ReportsAsync();

        Assert.Equal(first, await CloseAsync(desk, Request));
        Assert.Equal(CloseProblem.AlreadyClosed, (await CloseAsync(desk, Request with { Id = "r2", By = "li" })).Problem);
        Assert.Equal(frozen, await desk.ReportsAsync());
        Assert.Single((await desk.Get<AuditStore>().ReadAsync(ProductDesk.Zhejiang, ProductDesk.Period, null, 10, default)).Entries);
    }

    [Fact]
    public async Task Run_NothingToClose_IsRefusedAndLeavesNothing()
    {
        await using var desk = await OpenAsync();
        var before = await desk.ReportsAsync();
        var close = desk.Get<ClosePeriod>();

        Assert.Equal(CloseProblem.NoReport, (await close.RunAsync(Hainan, ProductDesk.Period, Reason, Request, default)).Problem);
        Assert.Equal(CloseProblem.NotDue, (await close.RunAsync(ProductDesk.Zhejiang, ProductDesk.Period.Next, Reason, Request, default)).Problem);
        var unknown = await close.RunAsync(ProductDesk.Zhejiang, ReportingPeriod.Parse("2009-01"), Reason, Request, default);
        Assert.Equal(CloseProblem.PeriodUnknown, unknown.Problem);
        Assert.Equal(CloseProblem.ReasonBlank, (await close.RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, " ", Request, default)).Problem);
        var wordy = await close.RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, new string('长', 501), Request, default);
        Assert.Equal(CloseProblem.ReasonTooLong, wordy.Problem);
        Assert.Equal(before, await desk.ReportsAsync());
        Assert.Empty((await desk.Get<AuditStore>().ReadAsync(ProductDesk.Zhejiang, ProductDesk.Period, null, 10, default)).Entries);
    }

    [Fact]
    public void Texts_EveryProblem_HasASentenceOfItsOwnInBothLanguages()
    {
        var texts = Enum.GetValues<CloseProblem>().Select(CloseTexts.Of).ToList();

        Assert.Distinct(texts);
        Assert.All(texts, text => Assert.True(text.Zh.Length > 0 && text.En.Length > 0));
    }

    private static Task<CloseResult> CloseAsync(ProductDesk desk, ChangeRequest request) =>
        desk.Get<ClosePeriod>().RunAsync(ProductDesk.Zhejiang, ProductDesk.Period, Reason, request, default);

    private static async Task<ProductDesk> OpenAsync()
    {
        var desk = await ProductDesk.OpenAsync();
        await desk.JoinAsync(Hainan);
        await desk.SendAsync(ProductDesk.Zhejiang, 0);
        await desk.ConsolidateAsync();
        desk.Clock.MoveTo(Overdue);
        return desk;
    }
}
