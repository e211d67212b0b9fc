using Azure.Core;
using Azure.Storage.Blobs;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Closing;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>Closing a province's period, and the nation's, under a fault at each operation on storage.</summary>
/// <param name="azurite">An emulator for these tests: a tick checks all provinces.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ClosingFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly AreaCode Province = AreaCode.Parse("630000");

    private IReadOnlyList<StoredState> _states = [];

    [Fact]
    public async Task Run_TickBrokenOffAtAnyOperation_IsMadeUpForByTheNext()
    {
        var period = ReportingPeriod.Quarter(2011, 1);
        await using var app = await PrepareAsync(period, window => window.LocksAt.AddMinutes(30));
        async Task Tick(CancellationToken token) => (await app.Get<ClosePeriods>().RunAsync(token)).ThrowIfAnyFailed();

        var steps = await app.StepsAsync(HttpPipelinePosition.PerCall, Tick);
        var faultFree = await DescribeAsync();
        Assert.Equal(2, faultFree.Split("RowKey=closed").Length - 1);
        foreach (var fault in steps.BrokenOff())
        {
            await BreakOffAsync(app, fault, Tick);
            await Tick(default);
            await AssertUnaffectedAsync(faultFree, fault);
        }
    }

    [Fact]
    public async Task Run_AnotherInstanceTicksInBetween_MakesOneFinalReport()
    {
        var period = ReportingPeriod.Quarter(2011, 2);
        await using var app = await PrepareAsync(period, window => window.LocksAt.AddMinutes(30));
        await using var other = await app.StartOtherAsync(azurite);
        app.Rival = (_, token) => other.Get<ClosePeriods>().RunAsync(token);
        async Task Tick(CancellationToken token) => (await app.Get<ClosePeriods>().RunAsync(token)).ThrowIfAnyFailed();

        var steps = await app.StepsAsync(HttpPipelinePosition.PerCall, Tick);
        var faultFree = await DescribeAsync();
        foreach (var fault in steps.Select(step => step with { Kind = FaultKind.Race }))
        {
            await RestoreAsync();
            var injector = app.At(HttpPipelinePosition.PerCall);
            injector.Start(FaultSchedule.Of(fault));
            await Tick(default);
            injector.End();
            await AssertUnaffectedAsync(faultFree, fault);
        }
    }

    // The person repeats the request, or leaves it to the timer; without a write there is no closing.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_RequestBrokenOffAtAnyOperation_ClosesInTheEndOrNotAtAll(bool isRepeated)
    {
        var period = ReportingPeriod.Quarter(2012, isRepeated ? 1 : 2);
        await using var app = await PrepareAsync(period, window => window.DueUntil.AddDays(2));
        var request = new ChangeRequest("r", "zhang", app.Get<TimeProvider>().GetUtcNow());
        Task Close(CancellationToken token) => app.Get<ClosePeriod>().RunAsync(Province, period, "上报", request, token);
        async Task Tick(CancellationToken token) => (await app.Get<ClosePeriods>().RunAsync(token)).ThrowIfAnyFailed();
        var untouched = await DescribeAsync();

        var steps = await app.StepsAsync(HttpPipelinePosition.PerCall, Close);
        var faultFree = await DescribeAsync();
        Assert.Single(faultFree.Split('\n'), line => line.Contains("RowKey=closed", StringComparison.Ordinal));
        foreach (var fault in steps.BrokenOff())
        {
            await BreakOffAsync(app, fault, Close);
            var isClosed = (await DescribeAsync()).Contains("RowKey=closed", StringComparison.Ordinal);
            await (isRepeated ? Close(default) : Tick(default));
            await AssertUnaffectedAsync(isRepeated || isClosed ? faultFree : untouched, fault);
        }
    }

    [Fact]
    public async Task Run_ReturnsHandledInAnotherOrder_GiveTheSameFrozenReportAndCorrection()
    {
        var period = ReportingPeriod.Quarter(2013, 1);
        await using var app = await PrepareAsync(period, window => window.DueUntil.AddDays(2));
        var roster = SampleRoster.For(Province);
        var blobs = new List<BlobClient>();
        for (var member = 2; member < 5; member++)
            blobs.Add(await SampleUploads.UploadAsync(app.Services, ReturnOf(app, roster[member], period)));
        var late = await SampleUploads.UploadAsync(app.Services, ReturnOf(app, roster[5], period));
        var request = new ChangeRequest("r", "zhang", app.Get<TimeProvider>().GetUtcNow());
        var described = new List<string>();
        foreach (var order in (int[][])[[0, 1, 2], [2, 0, 1], [1, 2, 0]])
        {
            await RestoreAsync();
            foreach (var i in order)
                await app.Get<IngestSubmission>().RunAsync(blobs[i], default);
            await app.Get<ClosePeriod>().RunAsync(Province, period, "上报", request, default);
            await app.Get<IngestSubmission>().RunAsync(late, default);
            await app.Get<ConsolidateProvince>().RunAsync(Province, period, default);
            described.Add(await DescribeAsync(name => name is "Reports" or "reports"));
        }

        Assert.Contains("Correction=1", described[0], StringComparison.Ordinal);
        Assert.All(described, state => Assert.True(described[0] == state, StoredState.Difference(described[0], state)));
    }

    // Two localities have sent; the reports of the province and the nation are provisional.
    private async Task<FaultyApp> PrepareAsync(ReportingPeriod period, Func<ReportingWindow, DateTimeOffset> now)
    {
        var window = FormCatalog.Load().For(period)!.Calendar.WindowOf(period);
        var app = await FaultyApp.StartAsync(azurite, window.OpensAt.AddDays(3));
        _states = [new StoredState(azurite, Province, period), new StoredState(azurite, AreaCode.Nation, period)];
        await app.Get<RosterStore>().WriteAsync(SampleRoster.For(Province).Take(6).ToList(), default);
        foreach (var member in SampleRoster.For(Province).Take(2))
            await app.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(app.Services, ReturnOf(app, member, period)), default);
        await app.Get<ConsolidateProvince>().RunAsync(Province, period, default);
        await app.Get<ConsolidateNation>().RunAsync(period, default);
        foreach (var state in _states)
            await state.KeepAsync();
        app.Clock.MoveTo(now(window));
        return app;
    }

    private static GeneratedReturn ReturnOf(FaultyApp app, RosterEntry member, ReportingPeriod period) =>
        ReturnGenerator.Generate(app.Get<FormCatalog>().For(period)!, member, period, SampleRoster.DefaultSeed, rows: 3);

    private async Task BreakOffAsync(FaultyApp app, PlannedFault fault, Func<CancellationToken, Task> work)
    {
        await RestoreAsync();
        var injector = app.At(HttpPipelinePosition.PerCall);
        injector.Start(FaultSchedule.Of(fault));
        Assert.False(await FaultyApp.TryAsync(injector, work), fault.ToString());
        injector.End();
    }

    private async Task RestoreAsync()
    {
        foreach (var state in _states)
            await state.RestoreAsync();
    }

    private async Task AssertUnaffectedAsync(string faultFree, PlannedFault fault)
    {
        var now = await DescribeAsync();
        Assert.True(faultFree == now, $"{fault}\n{StoredState.Difference(faultFree, now)}");
    }

    private async Task<string> DescribeAsync(Func<string, bool>? isTold = null)
    {
        var described = new List<string>();
        foreach (var state in _states)
            described.Add(await state.DescribeAsync(isTold));
        return string.Join('\n', described);
    }
}
