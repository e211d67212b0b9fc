using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.ProductSupport.Faults;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.EndToEnd.Tests.Faults;

/// <summary>The host's process is killed during ingest, while idle and during a report, and restarted each time: tables, answers and report are those of a
/// run without kills.</summary>
/// <param name="azurite">An emulator that outlives the processes.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class KilledProcessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Uploads = 6;

    // Six uploads make about seventy requests, a report about ten.
    private const int RequestsOfUploads = 60;
    private const int RequestsOfReport = 8;

    // SIGKILL, as a shell reports it.
    private const int Killed = 128 + 9;

    private static readonly AreaCode Province = AreaCode.Parse("650000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2012, 1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly MortalHost _immortal = new(
        azurite.ConnectionString, TimeProvider.System.GetUtcNow(), new DateTimeOffset(2012, 4, 10, 2, 0, 0, TimeSpan.Zero), LastRequest: 0);

    [Fact]
    public async Task Host_KilledWhileItIngestsAndWhileItReports_EndsAsWithoutKills()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGKILL");
        await using var services = _immortal.Compose();
        var state = new StoredState(azurite, Province, Period);
        var uploads = await SendAsync(services);
        await state.KeepAsync();
        foreach (var upload in uploads)
            await services.GetRequiredService<IngestSubmission>().RunAsync(upload, default);
        await services.GetRequiredService<ConsolidateProvince>().RunAsync(Province, Period, default);
        var faultFree = await state.DescribeAsync();
        for (var seed = 1; seed <= 2; seed++)
        {
            var random = new Random(seed);
            var (request, requestOfReport) = (random.Next(2, RequestsOfUploads), random.Next(2, RequestsOfReport));
            await ForgetAsync(services, state);

            await DieAsync(request, () => Task.CompletedTask);
            Assert.False(await AreSettledAsync(services));
            await LiveAsync(() => AreSettledAsync(services));
            await DieAsync(requestOfReport, () => TickAsync(services));
            Assert.False(await HasReportAsync(services));
            await TickAsync(services);
            await LiveAsync(() => HasReportAsync(services));

            var left = await state.DescribeAsync();
            Assert.True(faultFree == left, $"killed at {request}, and at {requestOfReport} of the report\n{StoredState.Difference(faultFree, left)}");
        }
    }

    private static Task TickAsync(IServiceProvider services) => services.GetRequiredService<ScheduleConsolidation>().RunAsync(default);

    private static async Task<IReadOnlyList<BlobClient>> SendAsync(IServiceProvider services)
    {
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var roster = SampleRoster.For(Province).Take(Uploads).ToList();
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var form = services.GetRequiredService<FormCatalog>().For(Period)!;
        var uploads = new List<BlobClient>();
        foreach (var (number, member) in roster.Index())
        {
            var item = ReturnGenerator.Generate(form, member, Period, SampleRoster.DefaultSeed, rows: 3);
            uploads.Add(await SampleUploads.UploadAsync(services, number == 0 ? FaultPlanter.Plant(item, 0).Return : item));
        }

        return uploads;
    }

    // The state before the first delivery, also for the host.
    private async Task ForgetAsync(IServiceProvider services, StoredState state)
    {
        await state.RestoreAsync();
        await services.GetRequiredService<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations).ClearMessagesAsync();
        var host = azurite.Blobs.GetBlobContainerClient("azure-webjobs-hosts");
        if (await host.ExistsAsync())
            await host.DeleteAsync();
    }

    private static async Task<bool> AreSettledAsync(IServiceProvider services)
    {
        var (first, end) = ($"{Period}|{Province}|", $"{Period}|{Province}|~");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}");
        var states = await services.GetRequiredService<TableServiceClient>().GetTableClient(StorageNames.SubmissionsTable).QueryAsync<TableEntity>(filter)
            .Select(entity => entity.GetString("State")).ToListAsync();
        return states.Count == Uploads && !states.Contains("processing");
    }

    private static async Task<bool> HasReportAsync(IServiceProvider services) =>
        await services.GetRequiredService<ReportStore>().FindCurrentAsync(Province, Period, default) is not null;

    // A host that is killed at a request.
    private async Task DieAsync(int request, Func<Task> work)
    {
        using var process = (_immortal with { LastRequest = request }).Start();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await work();
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(Killed, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    // A host that is killed once a condition holds.
    private async Task LiveAsync(Func<Task<bool>> isReached)
    {
        using var process = _immortal.Start();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (!await isReached())
                await Task.Delay(TimeSpan.FromSeconds(0.1), patience.Token);
        }
        finally
        {
            process.Kill();
        }
    }
}
