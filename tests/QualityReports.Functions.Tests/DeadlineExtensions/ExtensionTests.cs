using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Audit;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Tests.DeadlineExtensions;

[Collection(ConsolidationsQueue.Name)]
public sealed class ExtensionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    // A separate province: other tests of this assembly share the emulator.
    private static readonly AreaCode Province = AreaCode.Parse("540000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);
    private static readonly DateOnly LastDay = new(2009, 11, 20);
    private static readonly IReadOnlyList<RosterEntry> Roster = SampleRoster.For(Province);
    private static readonly ChangeRequest Request = new("r1", "zhang", new DateTimeOffset(2009, 11, 15, 1, 0, 0, TimeSpan.Zero));

    private readonly TableProbe _probe = new();
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        // Half a year after the lock: the timer's usual periods no longer include this one.
        _services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 11, 15, 2, 0, 0, TimeSpan.Zero), _probe.Configure);
        await Get<StorageSetup>().CreateMissingAsync(default);
        await Get<RosterStore>().WriteAsync(Roster, default);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Grant_LocalityOfAPeriodLongLocked_SendsAndIsConsolidatedAndIsLate()
    {
        var member = Roster[0];
        Assert.NotNull((await GrantAsync(member.Locality, LastDay)).Extension);

        await IngestAsync(member, Period);
        var row = Assert.Single((await Get<ReturnStore>().ReadAsync(Province, Period, default)).Accepted, row => row.Locality == member.Locality);
        Assert.Contains(Message(Period), await TickAsync());
        await Get<ConsolidateProvince>().RunAsync(Province, Period, default);
        var before = _probe.Requests.Count;
        Assert.DoesNotContain(Message(Period), await TickAsync());

        // An unchanged province: one page of returns, one row of reports.
        Assert.Equal(2, _probe.Requests.Skip(before).Count(request => request.Address.Contains($"{Period}|{Province}", StringComparison.Ordinal)));
        var reports = Get<ReportStore>();
        var json = await reports.ReadFileAsync((await reports.FindCurrentAsync(Province, Period, default))!, ReportFileNames.Json, default);
        using var report = JsonDocument.Parse(json);
        Assert.Equal((1, 0, 1), (Coverage(report, "submitted"), Coverage(report, "onTime"), Coverage(report, "late")));
        Assert.True(row.FirstSubmittedAt > new DateTimeOffset(2009, 5, 11, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Ingest_InTime_LooksUpNoExtension()
    {
        Get<ShiftedTimeProvider>().MoveTo(new DateTimeOffset(2009, 10, 10, 2, 0, 0, TimeSpan.Zero));
        await IngestAsync(Roster[1], ReportingPeriod.Quarter(2009, 3));

        Assert.NotEmpty((await Get<ReturnStore>().ReadAsync(Province, ReportingPeriod.Quarter(2009, 3), default)).Accepted);
        Assert.DoesNotContain(_probe.Requests, request => request.Address.Contains("/Extensions(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ingest_AfterTheExtension_IsRefusedAndToldBothDays()
    {
        await GrantAsync(Roster[2].Locality, LastDay);
        Get<ShiftedTimeProvider>().MoveTo(ChinaTime.StartOf(LastDay.AddDays(1)).AddMinutes(1));
        await IngestAsync(Roster[2], Period);

        Assert.DoesNotContain((await Get<ReturnStore>().ReadAsync(Province, Period, default)).Accepted, row => row.Locality == Roster[2].Locality);
        Assert.Contains("2009-05-10，延期也已于 2009-11-20 截止", await AnswerAsync(Roster[2]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2009-11-15", "洪水", null)]
    [InlineData("2010-11-16", "洪水", null)]
    [InlineData("2009-11-14", "洪水", ExtensionProblem.UntilInThePast)]
    [InlineData("0001-01-01", "洪水", ExtensionProblem.UntilInThePast)]
    [InlineData("2010-11-17", "洪水", ExtensionProblem.UntilTooFar)]
    [InlineData("9999-12-31", "洪水", ExtensionProblem.UntilTooFar)]
    [InlineData("2009-11-20", "", ExtensionProblem.ReasonBlank)]
    [InlineData("2009-11-20", " \u200B\r\n", ExtensionProblem.ReasonBlank)]
    [InlineData("2009-11-20", "500", null)]
    [InlineData("2009-11-20", "501", ExtensionProblem.ReasonTooLong)]
    public async Task Grant_Request_IsJudged(string until, string reason, ExtensionProblem? problem)
    {
        var words = int.TryParse(reason, CultureInfo.InvariantCulture, out var length) ? " " + new string('水', length) + " " : reason;

        var result = await GrantAsync(Roster[3].Locality, DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture), words);

        Assert.Equal(problem, result.Problem);
        Assert.Equal(problem is null, result.Extension is not null);
    }

    [Theory]
    [InlineData("540000", "2009-H1", "first", ExtensionProblem.PeriodUnknown)]
    [InlineData("540000", "2009-Q1", "549999", ExtensionProblem.NotOnRoster)]
    [InlineData("540000", "2009-Q1", "330302", ExtensionProblem.NotOnRoster)]
    [InlineData("330000", "2009-Q1", "first", ExtensionProblem.NotOnRoster)]
    [InlineData("540000", "2009-Q4", "first", ExtensionProblem.UntilBeforeLock)]
    public async Task Grant_WhereNoReturnIsOwed_IsRefused(string province, string period, string locality, ExtensionProblem problem)
    {
        var code = locality == "first" ? Roster[0].Locality : LocalityCode.Parse(locality);

        var result = await Get<GrantExtension>().RunAsync(AreaCode.Parse(province), ReportingPeriod.Parse(period), code, LastDay, "洪水", Request, default);

        Assert.Equal(new ExtensionResult(null, problem), result);
        Assert.All(Enum.GetValues<Domain.Language>(), language => Assert.NotEmpty(ExtensionTexts.Of(problem).In(language)));
    }

    [Fact]
    public async Task Withdraw_RunningExtension_EndsItAndIsStillLookedAt()
    {
        var locality = Roster[4].Locality;
        await GrantAsync(locality, LastDay);
        var request = new ChangeRequest("r2", "li", Request.At.AddMinutes(1));

        var ended = await Get<WithdrawExtension>().RunAsync(Province, Period, locality, "误发", request, default);

        Assert.Equal(new DateOnly(2009, 11, 14), ended.Extension!.LastDay);
        Assert.Equal(ended.Extension, await Get<ExtensionStore>().FindAsync(Period, locality, default));
        Assert.Contains(ended.Extension, await Get<ExtensionStore>().ReadAsync(Province, Period, default));
        Assert.Contains((Province, Period), await Get<ExtensionStore>().FindRunningAsync(new DateOnly(2009, 11, 14), default));
        foreach (var province in (AreaCode[])[Province, AreaCode.Parse("330000")])
            Assert.Equal(ExtensionProblem.NoneRunning, (await Get<WithdrawExtension>().RunAsync(province, Period, locality, "误发", request, default)).Problem);
        Assert.Equal(
            [(AuditAction.ExtensionWithdrawn, "li", "误发"), (AuditAction.ExtensionGranted, "zhang", "洪水")],
            (await AuditOfAsync(locality)).Select(entry => (entry.Action, entry.Request.By, entry.Reason)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    public async Task Grant_ProcessDies_RepeatDoesWhatWasLeftAndAuditsOnce(int before, int after)
    {
        var locality = Roster[5 + before + (3 * after)].Locality;
        var request = Request with { Id = $"died {before} {after}" };
        await using (var dying = ProductServices.Create(
            azurite.ConnectionString, Get<TimeProvider>().GetUtcNow(), new TableProbe { DiesBeforeWrite = before, DiesAfterWrite = after }.Configure))
        {
            await Assert.ThrowsAsync<ProcessDiedException>(
                () => dying.GetRequiredService<GrantExtension>().RunAsync(Province, Period, locality, LastDay, "洪水", request, default));
        }

        await GrantAsync(locality, LastDay, request: request);

        Assert.Equal(LastDay, (await Get<ExtensionStore>().FindAsync(Period, locality, default))!.LastDay);
        Assert.Single(await AuditOfAsync(locality));
    }

    private async Task<string> AnswerAsync(RosterEntry member)
    {
        var container = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback);
        var names = container.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{Province}/{member.Locality}/{Period}/" }).Select(blob => blob.Name);
        return (await container.GetBlobClient(await names.SingleAsync()).DownloadContentAsync()).Value.Content.ToString();
    }

    private async Task<IReadOnlyList<AuditEntry>> AuditOfAsync(LocalityCode locality) =>
        [.. (await Get<AuditStore>().ReadAsync(Province, Period, null, 1000, default)).Entries.Where(entry => entry.Subject == locality.ToString())];

    private static int Coverage(JsonDocument report, string name) => report.RootElement.GetProperty("coverage").GetProperty(name).GetInt32();

    private static FormEdition FormOf(ReportingPeriod period) => FormCatalog.Load().For(period)!;

    // The beginning of a message; the traces of its uploads follow.
    private static string Message(ReportingPeriod period) => $"{{\"Province\":\"{Province}\",\"Period\":\"{period}\"";

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private Task<ExtensionResult> GrantAsync(LocalityCode locality, DateOnly lastDay, string reason = "洪水", ChangeRequest? request = null) =>
        Get<GrantExtension>().RunAsync(Province, Period, locality, lastDay, reason, request ?? Request, default);

    private async Task IngestAsync(RosterEntry member, ReportingPeriod period) => await Get<IngestSubmission>().RunAsync(
        await SampleUploads.UploadAsync(_services, ReturnGenerator.Generate(FormOf(period), member, period, SampleRoster.DefaultSeed, rows: 3)), default);

    private async Task<string> TickAsync()
    {
        await Get<ScheduleConsolidation>().RunAsync(default);
        var queue = Get<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations);
        var messages = (await queue.ReceiveMessagesAsync(maxMessages: 32)).Value;
        foreach (var message in messages)
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return string.Join('\n', messages.Select(message => message.MessageText));
    }
}
