using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Values;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>Two localities send three files each, one of them with an error. They are delivered in any order, repeatedly, concurrently and with injected
/// faults, and then the report is built.</summary>
internal sealed class StoryScenario : IAsyncDisposable
{
    private const int Rows = 3;

    private static readonly AreaCode Province = AreaCode.Parse("650000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2012, 1);

    private readonly FaultyApp _app;
    private readonly StoredState _state;
    private readonly TableServiceClient _tables;
    private readonly IReadOnlyList<BlobClient> _uploads;

    private StoryScenario(FaultyApp app, StoredState state, TableServiceClient tables, IReadOnlyList<BlobClient> uploads) =>
        (_app, _state, _tables, _uploads) = (app, state, tables, uploads);

    /// <summary>The state after one fault-free delivery each, in order.</summary>
    public required string FaultFree { get; init; }

    /// <summary>Sends the files, and delivers them in order without faults.</summary>
    public static async Task<StoryScenario> BeginAsync(AzuriteFixture azurite)
    {
        var app = await FaultyApp.StartAsync(azurite, new DateTimeOffset(Period.LastDay.AddDays(10), new TimeOnly(2, 0), TimeSpan.Zero));
        var roster = SampleRoster.For(Province).Take(3).ToList();
        await app.Get<RosterStore>().WriteAsync(roster, default);
        var state = new StoredState(azurite, Province, Period);
        await state.RestoreAsync(); // to an empty state
        var uploads = await SendAsync(app, roster);
        await state.KeepAsync();
        foreach (var upload in uploads)
            await app.Get<IngestSubmission>().RunAsync(upload, default);
        await app.Get<ConsolidateProvince>().RunAsync(Province, Period, default);
        var scenario = new StoryScenario(app, state, azurite.Tables, uploads) { FaultFree = await TellAsync(state, azurite.Tables) };
        app.Rival = (_, _) => state.TouchReturnAsync(roster[0].Locality);
        return scenario;
    }

    /// <summary>Runs the sequence of a seed.</summary>
    /// <returns>The final state, and the faults.</returns>
    public async Task<(string State, string Story)> RunAsync(int seed)
    {
        var random = new Random(seed);
        var (schedule, position) = SeededFaults.Of(seed);
        var injector = _app.At(position);
        await _state.RestoreAsync();
        injector.Start(schedule);
        var order = new List<string>();
        foreach (var together in Deliveries(random))
        {
            order.Add(string.Join('+', together));
            await _app.Turnstile.RunAsync(random.Next(), [.. together.Select(upload => (Func<Task>)(() => DeliverAsync(injector, upload)))]);
        }

        injector.End();
        var story = $"{position}: {string.Join(", ", order)}: {injector}";
        // An operator repeats the work of five failed deliveries; finished work is not repeated.
        foreach (var upload in _uploads)
            await _app.Get<IngestSubmission>().RunAsync(upload, default);
        injector.Start(schedule);
        if (await FaultyApp.DeliverAsync(injector, ConsolidateAsync) > FaultyApp.HostDeliveries)
        {
            injector.End();
            await ConsolidateAsync(default);
        }

        injector.End();
        story += $", then the report: {injector}";
        return (await TellAsync(_state, _tables), story);
    }

    /// <summary>Uploads without a final state.</summary>
    public async Task<IReadOnlyList<string>> UnsettledAsync()
    {
        var states = await StatesAsync(_tables);
        var settled = states.Where(state => state.State is not ("processing" or "failed")).Select(state => state.Blob);
        return [.. _uploads.Select(upload => upload.Name).Except(settled)];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Two localities; each one's newest is last, and a second after the one before: ids sort by whole seconds.
    private static async Task<IReadOnlyList<BlobClient>> SendAsync(FaultyApp app, List<RosterEntry> roster)
    {
        var form = app.Get<FormCatalog>().For(Period)!;
        var (one, other) = (Return(form, roster[0], "1"), Return(form, roster[1], "2"));
        GeneratedReturn[][] rounds =
        [
            [one, other],
            [ReturnGenerator.GenerateCorrection(one, 1) with { FileName = "2.xlsx" }, FaultPlanter.Plant(other, 0).Return],
            [WithWarning(one), ReturnGenerator.GenerateCorrection(other, 2) with { FileName = "3.xlsx" }],
        ];
        var uploads = new List<BlobClient>();
        foreach (var round in rounds)
        {
            foreach (var item in round)
                uploads.Add(await SampleUploads.UploadAsync(app.Services, item));
            app.Clock.NextSecond();
        }

        return uploads;
    }

    private static GeneratedReturn Return(FormEdition form, RosterEntry member, string name) =>
        ReturnGenerator.Generate(form, member, Period, SampleRoster.DefaultSeed, Rows) with { FileName = $"{name}.xlsx" };

    private static GeneratedReturn WithWarning(GeneratedReturn item) => item with
    {
        FileName = "3.xlsx",
        Values = new Dictionary<IndicatorCode, CellContent>(item.Values) { [new IndicatorCode("A11")] = CellContent.OfText("other") },
    };

    // Each once or twice, in any order, one to three at a time.
    private List<List<int>> Deliveries(Random random)
    {
        var all = Enumerable.Range(0, _uploads.Count).SelectMany(upload => Enumerable.Repeat(upload, random.Next(1, 3))).ToArray();
        random.Shuffle(all);
        var groups = new List<List<int>>();
        for (var at = 0; at < all.Length; at += groups[^1].Count)
            groups.Add([.. all.Skip(at).Take(random.Next(1, 4))]);
        return groups;
    }

    private Task ConsolidateAsync(CancellationToken cancellation) => _app.Get<ConsolidateProvince>().RunAsync(Province, Period, cancellation);

    private Task<int> DeliverAsync(FaultInjector injector, int upload) =>
        FaultyApp.DeliverAsync(injector, token => _app.Get<IngestSubmission>().RunAsync(_uploads[upload], token));

    // Independent of the order of handling: the current returns with their list rows, the refusals, and the report.
    private static async Task<string> TellAsync(StoredState state, TableServiceClient tables)
    {
        var all = await state.DescribeAsync(name => name is StorageNames.ReturnsTable or StorageNames.ReportsTable or StorageNames.Reports);
        var told = all.Split('\n').ToList();
        var rows = (await state.DescribeAsync(name => name == StorageNames.ReturnRowsTable)).Split('\n');
        var returns = tables.GetTableClient(StorageNames.ReturnsTable);
        await foreach (var entity in returns.QueryAsync<TableEntity>(entity => entity.PartitionKey == $"{Period}|{Province}"))
            told.AddRange(rows.Where(row => row.Contains("|" + entity.GetString("SubmissionId"), StringComparison.Ordinal)));
        return string.Join('\n', told);
    }

    private static async Task<List<(string Blob, string State)>> StatesAsync(TableServiceClient tables)
    {
        var (first, end) = ($"{Period}|{Province}|", $"{Period}|{Province}|~");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}");
        return await tables.GetTableClient(StorageNames.SubmissionsTable).QueryAsync<TableEntity>(filter)
            .Select(entity => (entity.GetString("BlobName"), entity.GetString("State"))).ToListAsync();
    }
}
