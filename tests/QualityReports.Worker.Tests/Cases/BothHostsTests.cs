using System.Text;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Returns;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Submissions;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The local host, in which most tests run, and the published worker's host give the same results for the same inputs.</summary>
public sealed class BothHostsTests(SharedSite shared, LocalSite local) : IClassFixture<LocalSite>
{
    private const string Local = "local";
    private const string Worker = "worker";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Local)]
    [InlineData(Worker)]
    public async Task SoundReturn_IsAccepted_AndReportsAreBuiltOfIt(string name)
    {
        var (host, province) = (Find(name), AreaCode.Parse("320000"));
        var reporter = await Reporter.OpenAsync(host.Site, SampleRoster.For(province)[0]);

        Assert.Equal("Accepted ", await HandAsync(host, $"{reporter.Address.Folder}/sound.xlsx", reporter.Workbook));
        await host.RunTimerAsync("ScheduleConsolidation");
        Assert.NotNull(await ReportAsync(host, province));
        await host.Site.Get<ConsolidationQueue>().SendAsync(AreaCode.Nation, Reporter.Period, [], Cancellation);
        Assert.NotNull(await ReportAsync(host, AreaCode.Nation));
    }

    [Theory]
    [InlineData(Local, "330000/330326/{0}/text.xlsx", "Rejected FILE_NOT_XLSX")]
    [InlineData(Worker, "330000/330326/{0}/text.xlsx", "Rejected FILE_NOT_XLSX")]
    [InlineData(Local, "stray.xlsx", "Rejected PATH_INVALID")]
    [InlineData(Worker, "stray.xlsx", "Rejected PATH_INVALID")]
    [InlineData(Local, "330000/330326/{0}/deeper/text.xlsx", "Rejected PATH_INVALID")]
    [InlineData(Worker, "330000/330326/{0}/deeper/text.xlsx", "Rejected PATH_INVALID")]
    [InlineData(Local, "330000/320104/{0}/text.xlsx", "Rejected AREA_UNKNOWN")]
    [InlineData(Worker, "330000/320104/{0}/text.xlsx", "Rejected AREA_UNKNOWN")]
    public async Task Upload_ThatIsNoReturn_IsRejected(string name, string upload, string expected)
    {
        var host = Find(name);
        await Reporter.OpenAsync(host.Site, "330326");

        var file = upload.Replace("{0}", $"{Reporter.Period}", StringComparison.Ordinal);

        Assert.Equal(expected, await HandAsync(host, file, Encoding.UTF8.GetBytes($"no workbook {upload}")));
    }

    [Theory]
    [InlineData(Local)]
    [InlineData(Worker)]
    public async Task Upload_ThatFailsInEveryDelivery_IsMarkedFailed(string name)
    {
        var host = Find(name);
        var folder = await host.Site.BreakAsync();

        Assert.StartsWith("Failed FormatException", await HandAsync(host, $"{folder}/failing.xlsx", [1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Local, "not base64!")]
    [InlineData(Worker, "not base64!")]
    [InlineData(Local, "ew==")]
    [InlineData(Worker, "ew==")]
    public async Task Message_ThatIsNone_IsSetAsideAsItIs(string name, string message)
    {
        var host = Find(name);
        var queues = new QueueServiceClient(host.Site.Settings.Connection);

        await queues.GetQueueClient(StorageNames.Consolidations).SendMessageAsync(message, Cancellation);

        var poison = queues.GetQueueClient($"{StorageNames.Consolidations}-poison");
        await Eventually.FindAsync(async () => await HasAsync(poison, message) ? poison : null, () => host.Trouble);
    }

    private TestedHost Find(string name) => name == Local ? local.Tested : new TestedWorkerHost(shared.Site, shared.Host);

    /// <summary>Uploads a file and waits for its result: the state, and the code or the kind of fault.</summary>
    private static async Task<string> HandAsync(TestedHost host, string name, byte[] content)
    {
        var blob = await host.Site.UploadAsync(name, content);
        await host.AnnounceAsync(blob);
        var row = await Eventually.FindAsync(
            async () => await host.Site.FindAsync(blob) is { State: not SubmissionState.Processing } ended ? ended : null, () => host.Trouble);
        return $"{row.State} {row.Reason}";
    }

    private static Task<ReportRecord> ReportAsync(TestedHost host, AreaCode province) => Eventually.FindAsync(
        () => host.Site.Get<ReportStore>().FindCurrentAsync(province, Reporter.Period, Cancellation), () => host.Trouble);

    private static async Task<bool> HasAsync(QueueClient queue, string message) => await queue.ExistsAsync(Cancellation)
        && (await queue.PeekMessagesAsync(maxMessages: 32, Cancellation)).Value.Any(peeked => peeked.MessageText == message);
}
