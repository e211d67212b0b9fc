using Azure.Core;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Functions.Closing;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Extensions;
using QualityReports.Functions.Submissions;
using QualityReports.Functions.Tests.Recovery;
using QualityReports.Functions.Tests.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Closing;

/// <summary>Two provinces on storage of their own, since a tick looks at all; it is 10 April 2009 until somebody waits.</summary>
internal sealed class ClosingDesk : IAsyncDisposable
{
    private readonly RecoveryDesk _desk;

    private ClosingDesk(RecoveryDesk desk) => _desk = desk;

    public static AreaCode Zhejiang => RecoveryDesk.Province;

    public static AreaCode Hainan { get; } = AreaCode.Parse("460000");

    public static ReportingPeriod Period => RecoveryDesk.Period;

    public ReportingWindow Window => _desk.Form.Calendar.WindowOf(Period);

    public static IReadOnlyList<RosterEntry> RosterOf(AreaCode province) => SampleRoster.For(province);

    public static async Task<ClosingDesk> OpenAsync(params Action<ClientOptions>[] configureClients)
    {
        var desk = await RecoveryDesk.OpenAsync(configureClients);
        await desk.Get<RosterStore>().WriteAsync(RosterOf(Hainan), default);
        return new ClosingDesk(desk);
    }

    public T Get<T>()
        where T : notnull => _desk.Get<T>();

    public async Task SendAsync(AreaCode province, int member, int seed = SampleRoster.DefaultSeed)
    {
        var item = ReturnGenerator.Generate(_desk.Form, RosterOf(province)[member], Period, seed, rows: 3);
        await IntakeDesk.NextSecondAsync();
        var blob = await SampleUploads.UploadAsync(Get<IServiceProvider>(), item);
        await Get<IngestSubmission>().RunAsync(blob, default);
    }

    public Task GrantAsync(AreaCode province, int member, DateOnly lastDay) => Get<GrantExtension>().RunAsync(
        province, Period, RosterOf(province)[member].Locality, lastDay, "洪水", new ChangeRequest("e", "zhang", Get<TimeProvider>().GetUtcNow()), default);

    public Task WaitUntilAsync(DateTimeOffset instant) => _desk.WaitAsync(instant - Get<TimeProvider>().GetUtcNow());

    public Task<CloseTick> CloseAsync() => Get<ClosePeriods>().RunAsync(default);

    /// <summary>Lets the timer ask for reports and builds them, until it asks for nothing.</summary>
    /// <returns>What it asked for.</returns>
    public async Task<List<string>> ConsolidateAsync()
    {
        var queue = Get<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations);
        var asked = new List<string>();
        while (true)
        {
            await Get<ScheduleConsolidation>().RunAsync(default);
            var messages = (await queue.ReceiveMessagesAsync(maxMessages: 32)).Value;
            if (messages.Length == 0)
                return asked;
            foreach (var message in messages)
            {
                asked.Add(message.MessageText);
                await Get<IServiceProvider>().ConsolidateAsync(message.Body.ToObjectFromJson<ConsolidationRequest>()!);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    public async Task<ReportRecord> CurrentAsync(AreaCode area) => (await Get<ReportStore>().FindCurrentAsync(area, Period, default))!;

    public async Task<ReportStanding> StandingAsync(AreaCode area) => (await CurrentAsync(area)).Standing;

    public async Task<string> JsonAsync(AreaCode area) =>
        System.Text.Encoding.UTF8.GetString(await Get<ReportStore>().ReadFileAsync(await CurrentAsync(area), "report.json", default));

    /// <summary>All rows of table Reports, and the names of all files with what is in them.</summary>
    public async Task<List<string>> ReportsAsync()
    {
        var lines = await _desk.RowsAsync(StorageNames.ReportsTable);
        var container = Get<Azure.Storage.Blobs.BlobServiceClient>().GetBlobContainerClient(StorageNames.Reports);
        await foreach (var blob in container.GetBlobsAsync(new Azure.Storage.Blobs.Models.GetBlobsOptions()))
            lines.Add($"{blob.Name} {Convert.ToBase64String(blob.Properties.ContentHash)} {blob.Properties.ETag}");
        return lines;
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}
