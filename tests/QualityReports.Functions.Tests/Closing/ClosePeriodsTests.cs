using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Functions.Closing;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.ProductSupport;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Closing;

[Trait("Category", "Slow")]
public sealed class ClosePeriodsTests
{
    private static readonly AreaCode Hainan = AreaCode.Parse("460000");
    private static readonly AreaCode[] Areas = [ProductDesk.Zhejiang, Hainan, AreaCode.Nation];

    [Fact]
    public async Task Run_LockPassed_FreezesProvincesAndNationAsOfTheLock()
    {
        await using var desk = await OpenAsync();
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(-5));
        var early = await desk.CloseAsync();
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));

        var tick = await desk.CloseAsync();

        Assert.Empty(early.Frozen);
        Assert.Equal(Areas.Select(area => new FrozenReport(area, ProductDesk.Period)), tick.Frozen);
        foreach (var area in Areas)
        {
            var json = await desk.ReportJsonAsync(area);
            Assert.Equal(ReportStanding.Frozen(desk.Window.LocksAt), await desk.StandingAsync(area));
            Assert.Contains("\"status\": \"final\"", json, StringComparison.Ordinal);
            Assert.Contains("\"frozenAt\": \"2009-05-10T16:00:00Z\"", json, StringComparison.Ordinal);
        }
    }

    // A tick that finds all frozen asks for the extensions, and once for each period that is overdue, however many provinces it has.
    [Fact]
    public async Task Run_AgainAndAfterARestart_WritesNothingAndCostsAQueryForEachPeriod()
    {
        var counter = new OperationCounter();
        await using var desk = await OpenAsync(counter);
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));
        await desk.CloseAsync();
        var frozen = await desk.ReportsAsync();
        counter.Reset();

        var tick = await desk.CloseAsync();

        Assert.Empty(tick.Frozen);
        // Overdue are 2008-Q4, 2009-Q1 and 2008; the running quarter and year are not, and no form serves those before.
        Assert.True(counter.Total == 1 + 3, counter.ToString());
        Assert.Empty(await desk.ConsolidateAsync());
        desk.Clock.MoveTo(desk.Window.LocksAt.AddDays(30));
        Assert.Empty((await desk.CloseAsync()).Frozen);
        Assert.Empty(await desk.ConsolidateAsync());
        Assert.Equal(frozen, await desk.ReportsAsync());
    }

    [Fact]
    public async Task Run_ExtensionRuns_KeepsItsProvinceAndTheNationOpenUntilItEnds()
    {
        await using var desk = await OpenAsync();
        var last = new DateOnly(2009, 5, 20);
        await GrantAsync(desk, Hainan, 2, last);
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));

        var first = await desk.CloseAsync();
        await desk.SendAsync(Hainan, 2);
        await desk.ConsolidateAsync();
        var between = (await desk.StandingAsync(Hainan), await desk.StandingAsync(AreaCode.Nation));
        desk.Clock.MoveTo(ChinaTime.StartOf(last.AddDays(1)).AddMinutes(30));
        var second = await desk.CloseAsync();

        Assert.Equal([new FrozenReport(ProductDesk.Zhejiang, ProductDesk.Period)], first.Frozen);
        Assert.Equal((ReportStanding.Provisional, ReportStanding.Provisional), between);
        Assert.Equal([Hainan, AreaCode.Nation], second.Frozen.Select(frozen => frozen.Area));
        var end = ChinaTime.StartOf(last.AddDays(1));
        Assert.Equal(
            (end, desk.Window.LocksAt, end),
            (await FrozenAtAsync(desk, Hainan), await FrozenAtAsync(desk, ProductDesk.Zhejiang), await FrozenAtAsync(desk, AreaCode.Nation)));
    }

    [Fact]
    public async Task Run_ReturnsAfterTheFreeze_MakeNumberedCorrectionsAndLeaveTheFrozenBytes()
    {
        await using var desk = await OpenAsync();
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));
        await desk.CloseAsync();
        var frozen = await desk.ReportsAsync();
        var before = await desk.CurrentAsync(Hainan);
        await GrantAsync(desk, Hainan, 2, new DateOnly(2009, 6, 30));

        for (var correction = 1; correction <= 2; correction++)
        {
            await desk.SendAsync(Hainan, 2, seed: correction);
            await desk.ConsolidateAsync();
            Assert.Equal((before.Version + correction, correction), Numbers(await desk.CurrentAsync(Hainan)));
            Assert.Equal(correction, (await desk.StandingAsync(AreaCode.Nation)).Correction);
            Assert.Contains($"\"correction\": {correction}", await desk.ReportJsonAsync(Hainan), StringComparison.Ordinal);
            Assert.Equal(desk.Window.LocksAt, await FrozenAtAsync(desk, Hainan));
        }

        var now = await desk.ReportsAsync();
        Assert.Empty(frozen.Where(line => !line.Contains("RowKey=current", StringComparison.Ordinal)).Except(now));
        Assert.Equal(0, (await desk.StandingAsync(ProductDesk.Zhejiang)).Correction);
        desk.Clock.MoveTo(new DateTimeOffset(2009, 7, 1, 0, 30, 0, TimeSpan.Zero));
        Assert.Empty((await desk.CloseAsync()).Frozen);
        Assert.Equal(now, await desk.ReportsAsync());
    }

    // Neither an upload that is refused because it comes too late nor a contact moves a figure.
    [Fact]
    public async Task Run_NoFigureMovesAfterTheFreeze_CorrectsNothing()
    {
        await using var desk = await OpenAsync();
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));
        await desk.CloseAsync();
        var frozen = await desk.ReportsAsync();

        await desk.SendAsync(Hainan, 2);
        await desk.Get<RosterStore>().WriteAsync([.. ProductDesk.RosterOf(Hainan).Select(member => member with { Contact = "0898-1" })], default);

        Assert.Empty(await desk.ConsolidateAsync());
        Assert.Equal(frozen, await desk.ReportsAsync());
    }

    // The nation waits until what came so late can no longer change.
    [Fact]
    public async Task Run_FirstReturnOfAProvinceAfterTheNationWasFrozen_CorrectsTheNationOnce()
    {
        await using var desk = await ProductDesk.OpenAsync();
        await desk.JoinAsync(Hainan);
        await desk.SendAsync(ProductDesk.Zhejiang, 0);
        await desk.ConsolidateAsync();
        desk.Clock.MoveTo(desk.Window.LocksAt.AddMinutes(30));
        await desk.CloseAsync();
        await GrantAsync(desk, Hainan, 2, new DateOnly(2009, 5, 20));
        await desk.SendAsync(Hainan, 2);
        await desk.ConsolidateAsync();
        var waiting = (await desk.StandingAsync(Hainan), await desk.StandingAsync(AreaCode.Nation));
        desk.Clock.MoveTo(new DateTimeOffset(2009, 5, 21, 0, 30, 0, TimeSpan.Zero));

        var tick = await desk.CloseAsync();
        await desk.ConsolidateAsync();

        Assert.Equal((ReportStanding.Provisional, ReportStanding.Frozen(desk.Window.LocksAt)), waiting);
        Assert.Equal([new FrozenReport(Hainan, ProductDesk.Period)], tick.Frozen);
        Assert.Equal(1, (await desk.StandingAsync(AreaCode.Nation)).Correction);
        Assert.Contains("\"460000\"", await desk.ReportJsonAsync(AreaCode.Nation), StringComparison.Ordinal);
    }

    private static (int Version, int Correction) Numbers(ReportRecord report) => (report.Version, report.Standing.Correction);

    private static Task<ExtensionResult> GrantAsync(ProductDesk desk, AreaCode province, int member, DateOnly lastDay) => desk.Get<GrantExtension>().RunAsync(
        province,
        ProductDesk.Period,
        ProductDesk.RosterOf(province)[member].Locality,
        lastDay,
        "洪水",
        new ChangeRequest("e", "zhang", desk.Clock.Time.GetUtcNow()),
        default);

    private static async Task<DateTimeOffset> FrozenAtAsync(ProductDesk desk, AreaCode area) => (await desk.StandingAsync(area)).FrozenAt!.Value;

    // Two localities of each province have sent by 10 April.
    private static async Task<ProductDesk> OpenAsync(OperationCounter? counter = null)
    {
        var desk = counter is null ? await ProductDesk.OpenAsync() : await ProductDesk.OpenAsync(counter.Configure);
        await desk.JoinAsync(Hainan);
        foreach (var province in (AreaCode[])[ProductDesk.Zhejiang, Hainan])
        {
            await desk.SendAsync(province, 0);
            await desk.SendAsync(province, 1);
        }

        await desk.ConsolidateAsync();
        return desk;
    }
}
