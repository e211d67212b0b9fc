using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Generation;
using QualityReports.Storage;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Faults;

/// <summary>
/// One upload that is delivered again and again, each time in other weather, from the same state of storage. The blob stays the same, so its id does, and what
/// two runs leave behind can be compared word for word.
/// </summary>
internal sealed class IngestStorm : IAsyncDisposable
{
    private const int HostDeliveries = 5;

    private readonly ServiceProvider _services;
    private readonly FaultInjector _attempts;
    private readonly FaultInjector _operations;
    private readonly StoredState _state;
    private readonly BlobClient _upload;

    private IngestStorm(ServiceProvider services, FaultInjector attempts, FaultInjector operations, StoredState state, BlobClient upload) =>
        (_services, _attempts, _operations, _state, _upload) = (services, attempts, operations, state, upload);

    /// <summary>What an undisturbed delivery leaves behind.</summary>
    public required string Calm { get; init; }

    /// <summary>Uploads a return of a locality, and before it another one where the locality has one already, and delivers in calm weather.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="locality">A locality and a period that no other test uses.</param>
    /// <param name="period">The period.</param>
    /// <param name="rows">List rows of the return.</param>
    /// <param name="isResubmission">Whether an older return stands in its place.</param>
    public static async Task<IngestStorm> BeginAsync(AzuriteFixture azurite, string locality, ReportingPeriod period, int rows, bool isResubmission)
    {
        var (attempts, operations) = (new FaultInjector(), new FaultInjector(HttpPipelinePosition.PerCall));
        var now = new DateTimeOffset(period.LastDay.AddDays(10), new TimeOnly(2, 0), TimeSpan.Zero);
        var services = ProductServices.Create(azurite.ConnectionString, now, QuickRetries.Configure, operations.Configure, attempts.Configure);
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var roster = SampleRoster.For(SampleRoster.SampleProvince);
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var member = roster.Single(entry => entry.Locality.ToString() == locality);
        var form = services.GetRequiredService<FormCatalog>().For(period)!;
        var original = ReturnGenerator.Generate(form, member, period, SampleRoster.DefaultSeed, rows);
        var state = new StoredState(azurite, member.Locality, period);
        await state.RestoreAsync(); // to nothing
        if (isResubmission)
        {
            await services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(services, original), default);
            // The service stamps whole seconds, and the newer return must be the newer one.
            await Task.Delay(TimeSpan.FromSeconds(1.1));
        }

        var upload = await SampleUploads.UploadAsync(services, isResubmission ? ReturnGenerator.GenerateCorrection(original, 1) : original);
        await state.KeepAsync();
        await services.GetRequiredService<IngestSubmission>().RunAsync(upload, default);
        var calm = await state.DescribeAsync();
        var rival = (StorageOperation _, CancellationToken _) => state.TouchReturnAsync();
        (attempts.Rival, operations.Rival) = (rival, rival);
        return new IngestStorm(services, attempts, operations, state, upload) { Calm = calm };
    }

    /// <summary>Delivers as the host does, until it succeeds, and once in calm weather where five deliveries did not.</summary>
    /// <param name="schedule">The weather.</param>
    /// <param name="position">Whether it strikes attempts or whole operations.</param>
    /// <returns>What is left behind, how many deliveries it took, and what happened.</returns>
    public async Task<(string State, int Deliveries, string Story)> RunAsync(FaultSchedule schedule, HttpPipelinePosition position)
    {
        var injector = position == HttpPipelinePosition.PerRetry ? _attempts : _operations;
        await _state.RestoreAsync();
        injector.Start(schedule);
        var deliveries = 1;
        while (deliveries <= HostDeliveries && !await TryDeliverAsync(injector))
            deliveries++;
        injector.End();
        if (deliveries > HostDeliveries)
            await _services.GetRequiredService<IngestSubmission>().RunAsync(_upload, default);
        return (await _state.DescribeAsync(), deliveries, string.Create(CultureInfo.InvariantCulture, $"{deliveries} deliveries, {position}, {injector}"));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<bool> TryDeliverAsync(FaultInjector injector)
    {
        using var stop = new CancellationTokenSource();
        injector.Stop = stop;
        try
        {
            await _services.GetRequiredService<IngestSubmission>().RunAsync(_upload, stop.Token);
            return true;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException or StorageUnavailableException)
        {
            return false;
        }
    }
}
