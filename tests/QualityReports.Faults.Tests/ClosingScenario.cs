using Azure.Core;
using QualityReports.Domain.Areas;
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

/// <summary>A period with provisional reports of a province and of the nation; two of the province's six localities have reported.</summary>
internal sealed class ClosingScenario : IAsyncDisposable
{
    public static readonly AreaCode Province = AreaCode.Parse("630000");

    private readonly IReadOnlyList<StoredState> _states;

    private ClosingScenario(FaultyApp app, IReadOnlyList<StoredState> states) => (App, _states) = (app, states);

    public FaultyApp App { get; }

    /// <summary>Begins it.</summary>
    /// <param name="azurite">An emulator without other provinces: a tick checks all.</param>
    /// <param name="period">The period.</param>
    /// <param name="now">The time at which it is closed.</param>
    public static async Task<ClosingScenario> BeginAsync(AzuriteFixture azurite, ReportingPeriod period, Func<ReportingWindow, DateTimeOffset> now)
    {
        var window = FormCatalog.Load().For(period)!.Calendar.WindowOf(period);
        var app = await FaultyApp.StartAsync(azurite, window.OpensAt.AddDays(3));
        StoredState[] states = [new StoredState(azurite, Province, period), new StoredState(azurite, AreaCode.Nation, period)];
        var scenario = new ClosingScenario(app, states);
        var roster = SampleRoster.For(Province).Take(6).ToList();
        await app.Get<RosterStore>().WriteAsync(roster, default);
        foreach (var member in roster.Take(2))
            await app.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(app.Services, scenario.ReturnOf(member, period)), default);
        await app.Get<ConsolidateProvince>().RunAsync(Province, period, default);
        await app.Get<ConsolidateNation>().RunAsync(period, default);
        foreach (var state in states)
            await state.KeepAsync();
        app.Clock.MoveTo(now(window));
        return scenario;
    }

    public GeneratedReturn ReturnOf(RosterEntry member, ReportingPeriod period) =>
        ReturnGenerator.Generate(App.Get<FormCatalog>().For(period)!, member, period, SampleRoster.DefaultSeed, rows: 3);

    /// <summary>A run of the timer.</summary>
    public async Task TickAsync(CancellationToken token) => (await App.Get<ClosePeriods>().RunAsync(token)).ThrowIfAnyFailed();

    /// <summary>Does the work from the beginning, until the fault breaks it off.</summary>
    public async Task BreakOffAsync(PlannedFault fault, Func<CancellationToken, Task> work)
    {
        await RestoreAsync();
        var injector = App.At(HttpPipelinePosition.PerCall);
        injector.Start(FaultSchedule.Of(fault));
        Assert.False(await FaultyApp.TryAsync(injector, work), fault.ToString());
        injector.End();
    }

    /// <summary>Does the work from the beginning, while the rival acts.</summary>
    public async Task RaceAsync(PlannedFault fault, Func<CancellationToken, Task> work)
    {
        await RestoreAsync();
        var injector = App.At(HttpPipelinePosition.PerCall);
        injector.Start(FaultSchedule.Of(fault));
        await work(default);
        injector.End();
    }

    public async Task RestoreAsync()
    {
        foreach (var state in _states)
            await state.RestoreAsync();
    }

    public async Task AssertUnaffectedAsync(string faultFree, PlannedFault fault)
    {
        var now = await DescribeAsync();
        Assert.True(faultFree == now, $"{fault}\n{StoredState.Difference(faultFree, now)}");
    }

    public async Task<string> DescribeAsync(Func<string, bool>? isTold = null)
    {
        var described = new List<string>();
        foreach (var state in _states)
            described.Add(await state.DescribeAsync(isTold));
        return string.Join('\n', described);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
