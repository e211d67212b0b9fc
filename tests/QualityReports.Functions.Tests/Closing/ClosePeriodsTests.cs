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
    private static readonly AreaCode[] Areas = [ProductHarness.Zhejiang, Hainan, AreaCode.Nation];

    [Fact]
    public async Task Run_LockPassed_FreezesProvincesAndNationAsOfTheLock()
    {
        await using var harness = await OpenAsync();
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(-5));
        var early = await harness.CloseAsync();
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));

        var tick = await harness.CloseAsync();

        Assert.Empty(early.Frozen);
        Assert.Equal(Areas.Select(area => new FrozenReport(area, ProductHarness.Period)), tick.Frozen);
        foreach (var area in Areas)
        {
            var json = await harness.ReportJsonAsync(area);
            Assert.Equal(ReportStanding.Frozen(harness.Window.LocksAt), await harness.StandingAsync(area));
            Assert.Contains("\"status\": \"final\"", json, StringComparison.Ordinal);
            Assert.Contains("\"frozenAt\": \"2009-05-10T16:00:00Z\"", json, StringComparison.Ordinal);
        }
    }

    // A tick that finds all frozen reads the extensions, and makes one query for each overdue period, whatever the number of provinces.
    [Fact]
    public async Task Run_AgainAndAfterARestart_WritesNothingAndCostsAQueryForEachPeriod()
    {
        var counter = new OperationCounter();
        await using var harness = await OpenAsync(counter);
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));
        await harness.CloseAsync();
        var frozen = await harness.ReportsAsync();
        counter.Reset();

        var tick = await harness.CloseAsync();

        Assert.Empty(tick.Frozen);
        // Overdue are 2008-Q4, 2009-Q1 and 2008; the current quarter and year are not, and no form serves earlier ones.
        Assert.True(counter.Total == 1 + 3, counter.ToString());
        Assert.Empty(await harness.ConsolidateAsync());
        harness.Clock.MoveTo(harness.Window.LocksAt.AddDays(30));
        Assert.Empty((await harness.CloseAsync()).Frozen);
        Assert.Empty(await harness.ConsolidateAsync());
        Assert.Equal(frozen, await harness.ReportsAsync());
    }

    [Fact]
    public async Task Run_ExtensionRuns_KeepsItsProvinceAndTheNationOpenUntilItEnds()
    {
        await using var harness = await OpenAsync();
        var last = new DateOnly(2009, 5, 20);
        await GrantAsync(harness, Hainan, 2, last);
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));

        var first = await harness.CloseAsync();
        await harness.SendAsync(Hainan, 2);
        await harness.ConsolidateAsync();
        var between = (await harness.StandingAsync(Hainan), await harness.StandingAsync(AreaCode.Nation));
        harness.Clock.MoveTo(ChinaTime.StartOf(last.AddDays(1)).AddMinutes(30));
        var second = await harness.CloseAsync();

        Assert.Equal([new FrozenReport(ProductHarness.Zhejiang, ProductHarness.Period)], first.Frozen);
        Assert.Equal((ReportStanding.Provisional, ReportStanding.Provisional), between);
        Assert.Equal([Hainan, AreaCode.Nation], second.Frozen.Select(frozen => frozen.Area));
        var end = ChinaTime.StartOf(last.AddDays(1));
        Assert.Equal(
            (end, harness.Window.LocksAt, end),
            (await FrozenAtAsync(harness, Hainan), await FrozenAtAsync(harness, ProductHarness.Zhejiang), await FrozenAtAsync(harness, AreaCode.Nation)));
    }

    [Fact]
    public async Task Run_ReturnsAfterTheFreeze_MakeNumberedCorrectionsAndLeaveTheFrozenBytes()
    {
        await using var harness = await OpenAsync();
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));
        await harness.CloseAsync();
        var frozen = await harness.ReportsAsync();
        var before = await harness.CurrentAsync(Hainan);
        await GrantAsync(harness, Hainan, 2, new DateOnly(2009, 6, 30));

        for (var correction = 1; correction <= 2; correction++)
        {
            await harness.SendAsync(Hainan, 2, seed: correction);
            await harness.ConsolidateAsync();
            Assert.Equal((before.Version + correction, correction), Numbers(await harness.CurrentAsync(Hainan)));
            Assert.Equal(correction, (await harness.StandingAsync(AreaCode.Nation)).Correction);
            Assert.Contains($"\"correction\": {correction}", await harness.ReportJsonAsync(Hainan), StringComparison.Ordinal);
            Assert.Equal(harness.Window.LocksAt, await FrozenAtAsync(harness, Hainan));
        }

        var now = await harness.ReportsAsync();
        Assert.Empty(frozen.Where(line => !line.Contains("RowKey=current", StringComparison.Ordinal)).Except(now));
        Assert.Equal(0, (await harness.StandingAsync(ProductHarness.Zhejiang)).Correction);
        harness.Clock.MoveTo(new DateTimeOffset(2009, 7, 1, 0, 30, 0, TimeSpan.Zero));
        Assert.Empty((await harness.CloseAsync()).Frozen);
        Assert.Equal(now, await harness.ReportsAsync());
    }

    // Neither a late upload that is refused nor a contact changes a figure.
    [Fact]
    public async Task Run_NoFigureMovesAfterTheFreeze_CorrectsNothing()
    {
        await using var harness = await OpenAsync();
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));
        await harness.CloseAsync();
        var frozen = await harness.ReportsAsync();

        await harness.SendAsync(Hainan, 2);
        await harness.Get<RosterStore>().WriteAsync([.. ProductHarness.RosterOf(Hainan).Select(member => member with { Contact = "0898-1" })], default);

        Assert.Empty(await harness.ConsolidateAsync());
        Assert.Equal(frozen, await harness.ReportsAsync());
    }

    // The nation waits until the late province can no longer change.
    [Fact]
    public async Task Run_FirstReturnOfAProvinceAfterTheNationWasFrozen_CorrectsTheNationOnce()
    {
        await using var harness = await ProductHarness.OpenAsync();
        await harness.JoinAsync(Hainan);
        await harness.SendAsync(ProductHarness.Zhejiang, 0);
        await harness.ConsolidateAsync();
        harness.Clock.MoveTo(harness.Window.LocksAt.AddMinutes(30));
        await harness.CloseAsync();
        await GrantAsync(harness, Hainan, 2, new DateOnly(2009, 5, 20));
        await harness.SendAsync(Hainan, 2);
        await harness.ConsolidateAsync();
        var waiting = (await harness.StandingAsync(Hainan), await harness.StandingAsync(AreaCode.Nation));
        harness.Clock.MoveTo(new DateTimeOffset(2009, 5, 21, 0, 30, 0, TimeSpan.Zero));

        var tick = await harness.CloseAsync();
        await harness.ConsolidateAsync();

        Assert.Equal((ReportStanding.Provisional, ReportStanding.Frozen(harness.Window.LocksAt)), waiting);
        Assert.Equal([new FrozenReport(Hainan, ProductHarness.Period)], tick.Frozen);
        Assert.Equal(1, (await harness.StandingAsync(AreaCode.Nation)).Correction);
        Assert.Contains("\"460000\"", await harness.ReportJsonAsync(AreaCode.Nation), StringComparison.Ordinal);
    }

    private static (int Version, int Correction) Numbers(ReportRecord report) => (report.Version, report.Standing.Correction);

    private static Task<ExtensionResult> GrantAsync(ProductHarness harness, AreaCode province, int member, DateOnly lastDay) =>
        harness.Get<GrantExtension>().RunAsync(
        province,
        ProductHarness.Period,
        ProductHarness.RosterOf(province)[member].Locality,
        lastDay,
        "洪水",
        new ChangeRequest("e", "zhang", harness.Clock.Time.GetUtcNow()),
        default);

    private static async Task<DateTimeOffset> FrozenAtAsync(ProductHarness harness, AreaCode area) => (await harness.StandingAsync(area)).FrozenAt!.Value;

    // Two localities of each province have sent by 10 April.
    private static async Task<ProductHarness> OpenAsync(OperationCounter? counter = null)
    {
        var harness = counter is null ? await ProductHarness.OpenAsync() : await ProductHarness.OpenAsync(counter.Configure);
        await harness.JoinAsync(Hainan);
        foreach (var province in (AreaCode[])[ProductHarness.Zhejiang, Hainan])
        {
            await harness.SendAsync(province, 0);
            await harness.SendAsync(province, 1);
        }

        await harness.ConsolidateAsync();
        return harness;
    }
}
