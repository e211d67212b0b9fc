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

/// <summary>The kind of upload.</summary>
internal enum UploadKind
{
    /// <summary>A locality's first return.</summary>
    First,

    /// <summary>A return that supersedes an older one.</summary>
    Resubmission,

    /// <summary>A return with an error.</summary>
    Invalid,

    /// <summary>A file that is no workbook.</summary>
    Rejected,
}

/// <summary>One upload that is delivered repeatedly from the same state of storage, each time under another fault schedule. The blob does not change, so its
/// id does not, and the final states of two runs can be compared as text.</summary>
internal sealed class IngestScenario : IAsyncDisposable
{
    private readonly AzuriteFixture _azurite;

    private IngestScenario(AzuriteFixture azurite, FaultyApp app, StoredState state, BlobClient upload) =>
        (_azurite, App, State, Upload) = (azurite, app, state, upload);

    public FaultyApp App { get; private set; }

    public StoredState State { get; }

    public BlobClient Upload { get; }

    /// <summary>The state after a fault-free delivery.</summary>
    public required string FaultFree { get; init; }

    /// <summary>Uploads a return of a locality, with an earlier one for a resubmission, and delivers without faults.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="locality">A locality and a period that no other test uses.</param>
    /// <param name="period">The period.</param>
    /// <param name="rows">List rows of the return.</param>
    /// <param name="kind">The kind of upload.</param>
    public static async Task<IngestScenario> BeginAsync(AzuriteFixture azurite, string locality, ReportingPeriod period, int rows, UploadKind kind)
    {
        var now = new DateTimeOffset(period.LastDay.AddDays(10), new TimeOnly(2, 0), TimeSpan.Zero);
        var app = await FaultyApp.StartAsync(azurite, now);
        var roster = SampleRoster.For(SampleRoster.SampleProvince);
        await app.Get<RosterStore>().WriteAsync(roster, default);
        var member = roster.Single(entry => entry.Locality.ToString() == locality);
        var original = ReturnGenerator.Generate(app.Get<FormCatalog>().For(period)!, member, period, SampleRoster.DefaultSeed, rows);
        var state = new StoredState(azurite, SampleRoster.SampleProvince, period);
        await state.RestoreAsync(); // to an empty state
        if (kind == UploadKind.Resubmission)
        {
            await app.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(app.Services, original), default);
            // The newer return must be later in whole seconds.
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

    /// <summary>Every operation of a fault-free delivery.</summary>
    public async Task<IReadOnlyList<PlannedFault>> StepsAsync()
    {
        await State.RestoreAsync();
        return await App.StepsAsync(HttpPipelinePosition.PerCall, token => App.Get<IngestSubmission>().RunAsync(Upload, token));
    }

    /// <summary>Delivers as the host does, until it succeeds, and once without faults after five failed deliveries.</summary>
    /// <param name="schedule">The faults.</param>
    /// <param name="position">Whether it affects attempts or whole operations.</param>
    /// <returns>The final state, the number of deliveries, and the faults.</returns>
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

    /// <summary>The host's handling of an upload whose every delivery failed.</summary>
    public async Task FailAsync()
    {
        await StartOtherAsync();
        var poisoned = new PoisonedBlob("Host.Functions.IngestSubmission", Upload.BlobContainerName, Upload.Name, "");
        await App.Get<FailPoisonedSubmission>().RunAsync(poisoned, default);
    }

    /// <summary>Delivers without faults to a new app, without the open circuits of the earlier one.</summary>
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
