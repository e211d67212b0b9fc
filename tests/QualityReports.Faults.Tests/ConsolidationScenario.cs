using System.Globalization;
using System.Security.Cryptography;
using Azure.Core;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>A province whose returns changed, and a report that is built repeatedly from that state, each time under another fault schedule.</summary>
internal sealed class ConsolidationScenario : IAsyncDisposable
{
    private const int Rows = 3;

    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2012, 1);

    private readonly FaultyApp _app;
    private readonly FaultyApp _other;
    private readonly StoredState _state;
    private readonly QueueClient _messages;
    private readonly AreaCode _province;

    private ConsolidationScenario(FaultyApp app, FaultyApp other, StoredState state, QueueClient messages, AreaCode province) =>
        (_app, _other, _state, _messages, _province) = (app, other, state, messages, province);

    /// <summary>The state after a fault-free run.</summary>
    public string FaultFree { get; private set; } = "";

    /// <summary>Sends returns until a report is due.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="province">A province for this scenario alone.</param>
    /// <param name="version">The due version: 1, or 2 after a first one.</param>
    public static async Task<ConsolidationScenario> BeginAsync(AzuriteFixture azurite, string province, int version)
    {
        var now = new DateTimeOffset(Period.LastDay.AddDays(10), new TimeOnly(2, 0), TimeSpan.Zero);
        var app = await FaultyApp.StartAsync(azurite, now);
        var other = await app.StartOtherAsync(azurite);
        var code = AreaCode.Parse(province);
        var roster = SampleRoster.For(code).Take(3).ToList();
        await app.Get<RosterStore>().WriteAsync(roster, default);
        var state = new StoredState(azurite, code, Period);
        var scenario = new ConsolidationScenario(app, other, state, azurite.Queues.GetQueueClient(StorageNames.Consolidations), code);
        await state.RestoreAsync(); // to an empty state
        await SendAsync(app, roster[0]);
        if (version > 1)
            await scenario.ConsolidateAsync(default);
        await SendAsync(app, roster[1]);
        await state.KeepAsync();
        await scenario.ConsolidateAsync(default);
        scenario.FaultFree = await state.DescribeAsync();
        // Another instance builds the same report meanwhile.
        app.Rival = (_, token) => scenario._other.Get<ConsolidateProvince>().RunAsync(code, Period, token);
        return scenario;
    }

    /// <summary>Every operation of a fault-free run.</summary>
    public async Task<IReadOnlyList<PlannedFault>> StepsAsync()
    {
        await _state.RestoreAsync();
        return await _app.StepsAsync(HttpPipelinePosition.PerCall, ConsolidateAsync);
    }

    /// <summary>Builds the report as the host does, and once without faults after five failed deliveries.</summary>
    public async Task<(string State, int Deliveries, string Story)> RunAsync(FaultSchedule schedule, HttpPipelinePosition position)
    {
        var injector = _app.At(position);
        await _state.RestoreAsync();
        injector.Start(schedule);
        var deliveries = await FaultyApp.DeliverAsync(injector, ConsolidateSeenAsync);
        injector.End();
        if (deliveries > FaultyApp.HostDeliveries)
            await ConsolidateAsync(default);
        return (await _state.DescribeAsync(), deliveries, string.Create(CultureInfo.InvariantCulture, $"{deliveries} deliveries, {position}, {injector}"));
    }

    /// <summary>Runs ticks and deliveries under injected faults: ticks break off, messages get lost, duplicated or reordered. It ends when a fault-free tick
    /// requests nothing.</summary>
    public async Task<(string State, string Story)> RunTicksAsync(int seed)
    {
        var random = new Random(seed);
        var (schedule, position) = SeededFaults.Of(seed);
        var injector = _app.At(position);
        await _state.RestoreAsync();
        await _messages.ClearMessagesAsync();
        injector.Start(schedule);
        for (var tick = 0; tick < 3; tick++)
        {
            await FaultyApp.TryAsync(injector, token => _app.Get<ScheduleConsolidation>().RunAsync(token));
            var messages = await TakeAsync();
            var delivered = messages.SelectMany(message => Enumerable.Repeat(message, random.Next(3))).ToArray();
            random.Shuffle(delivered);
            foreach (var message in delivered)
                await FaultyApp.DeliverAsync(injector, token => ConsolidateAsync(message, token));
        }

        injector.End();
        await SettleAsync();
        return (await _state.DescribeAsync(), $"{position}, {injector}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _other.DisposeAsync();
    }

    private static async Task SendAsync(FaultyApp app, RosterEntry member)
    {
        var item = ReturnGenerator.Generate(app.Get<FormCatalog>().For(Period)!, member, Period, SampleRoster.DefaultSeed, Rows);
        await app.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(app.Services, item), default);
    }

    private Task ConsolidateAsync(CancellationToken cancellation) => _app.Get<ConsolidateProvince>().RunAsync(_province, Period, cancellation);

    private Task ConsolidateAsync(ConsolidationRequest request, CancellationToken cancellation) =>
        _app.Services.ConsolidateAsync(request, cancellation);

    private async Task ConsolidateSeenAsync(CancellationToken cancellation)
    {
        try
        {
            await ConsolidateAsync(cancellation);
        }
        finally
        {
            await LookAsync();
        }
    }

    // A reader in between sees a version with all files of its row.
    private async Task LookAsync()
    {
        var reports = _other.Get<ReportStore>();
        if (await reports.FindCurrentAsync(_province, Period, default) is not { } current)
            return;
        foreach (var (name, sha256) in current.Files)
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(await reports.ReadFileAsync(current, name, default))));
    }

    private async Task SettleAsync()
    {
        while (true)
        {
            await _app.Get<ScheduleConsolidation>().RunAsync(default);
            var messages = await TakeAsync();
            if (messages.Count == 0)
                return;
            foreach (var message in messages)
                await ConsolidateAsync(message, default);
        }
    }

    private async Task<List<ConsolidationRequest>> TakeAsync()
    {
        var messages = (await _messages.ReceiveMessagesAsync(maxMessages: 32)).Value;
        await _messages.ClearMessagesAsync();
        return [.. messages.Select(message => message.Body.ToObjectFromJson<ConsolidationRequest>()!)];
    }
}
