using System.Globalization;
using Azure.Core;
using Azure.Storage.Blobs;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>What is uploaded.</summary>
internal enum UploadKind
{
    /// <summary>A locality's first return.</summary>
    First,

    /// <summary>A return in the place of an older one.</summary>
    Resubmission,

    /// <summary>A return with an error.</summary>
    Invalid,

    /// <summary>What is no workbook.</summary>
    Rejected,
}

/// <summary>
/// One upload that is delivered again and again, each time in other weather, from the same state of storage. The blob stays the same, so its id does, and what
/// two runs leave behind can be compared word for word.
/// </summary>
internal sealed class IngestScenario : IAsyncDisposable
{
    private readonly AzuriteFixture _azurite;

    private IngestScenario(AzuriteFixture azurite, FaultyApp app, StoredState state, BlobClient upload) =>
        (_azurite, App, State, Upload) = (azurite, app, state, upload);

    public FaultyApp App { get; private set; }

    public StoredState State { get; }

    public BlobClient Upload { get; }

    /// <summary>What an undisturbed delivery leaves behind.</summary>
    public required string FaultFree { get; init; }

    /// <summary>Uploads a return of a locality, and before it another one where the locality has one already, and delivers in calm weather.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="locality">A locality and a period that no other test uses.</param>
    /// <param name="period">The period.</param>
    /// <param name="rows">List rows of the return.</param>
    /// <param name="kind">What is uploaded.</param>
    public static async Task<IngestScenario> BeginAsync(AzuriteFixture azurite, string locality, ReportingPeriod period, int rows, UploadKind kind)
    {
        var now = new DateTimeOffset(period.LastDay.AddDays(10), new TimeOnly(2, 0), TimeSpan.Zero);
        var app = await FaultyApp.StartAsync(azurite, now);
        var roster = SampleRoster.For(SampleRoster.SampleProvince);
        await app.Get<RosterStore>().WriteAsync(roster, default);
        var member = roster.Single(entry => entry.Locality.ToString() == locality);
        var original = ReturnGenerator.Generate(app.Get<FormCatalog>().For(period)!, member, period, SampleRoster.DefaultSeed, rows);
        var state = new StoredState(azurite, SampleRoster.SampleProvince, period);
        await state.RestoreAsync(); // to nothing
        if (kind == UploadKind.Resubmission)
        {
            await app.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(app.Services, original), default);
            // The newer return must be the newer one in whole seconds.
            app.Clock.NextSecond();
        }

        var item = kind switch
        {
            UploadKind.Resubmission => ReturnGenerator.GenerateCorrection(original, 1),
            UploadKind.Invalid => FaultPlanter.Plant(original, 0).Return,
            _ => original,
        };
        var upload = await SampleUploads.UploadAsync(app.Services, item);
        if (kind == UploadKind.Rejected)
            await upload.UploadAsync(BinaryData.FromString("notes"), overwrite: true);
        await state.KeepAsync();
        await app.Get<IngestSubmission>().RunAsync(upload, default);
        app.Rival = (_, _) => state.TouchReturnAsync(member.Locality);
        return new IngestScenario(azurite, app, state, upload) { FaultFree = await state.DescribeAsync() };
    }

    /// <summary>Everything that an undisturbed delivery asks of storage.</summary>
    public async Task<IReadOnlyList<PlannedFault>> StepsAsync()
    {
        await State.RestoreAsync();
        return await App.StepsAsync(HttpPipelinePosition.PerCall, token => App.Get<IngestSubmission>().RunAsync(Upload, token));
    }

    /// <summary>Delivers as the host does, until it succeeds, and once in calm weather where five deliveries did not.</summary>
    /// <param name="schedule">The weather.</param>
    /// <param name="position">Whether it strikes attempts or whole operations.</param>
    /// <returns>What is left behind, how many deliveries it took, and what happened.</returns>
    public async Task<(string State, int Deliveries, string Story)> RunAsync(FaultSchedule schedule, HttpPipelinePosition position)
    {
        var injector = App.At(position);
        await State.RestoreAsync();
        injector.Start(schedule);
        var deliveries = await FaultyApp.DeliverAsync(injector, token => App.Get<IngestSubmission>().RunAsync(Upload, token));
        injector.End();
        if (deliveries > FaultyApp.HostDeliveries)
            await App.Get<IngestSubmission>().RunAsync(Upload, default);
        return (await State.DescribeAsync(), deliveries, string.Create(CultureInfo.InvariantCulture, $"{deliveries} deliveries, {position}, {injector}"));
    }

    /// <summary>What the host does with an upload that no delivery could take.</summary>
    public async Task FailAsync()
    {
        await StartOtherAsync();
        var poisoned = new PoisonedBlob("Host.Functions.IngestSubmission", Upload.BlobContainerName, Upload.Name, "");
        await App.Get<FailPoisonedSubmission>().RunAsync(poisoned, default);
    }

    /// <summary>Delivers in calm weather to an app that knows nothing of what was before: an open circuit is forgotten too.</summary>
    public async Task<string> RestartAsync()
    {
        await StartOtherAsync();
        await App.Get<IngestSubmission>().RunAsync(Upload, default);
        return await State.DescribeAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task StartOtherAsync()
    {
        var before = App;
        App = await before.StartOtherAsync(_azurite);
        await before.DisposeAsync();
    }
}
