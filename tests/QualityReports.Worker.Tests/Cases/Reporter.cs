using System.Net;
using Azure.Storage.Blobs;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A locality that sends returns today: the published app has the machine's clock. The period is the quarter before the last, which is locked on
/// every day, and the locality has an extension. Every test has a locality of its own.</summary>
internal sealed class Reporter
{
    private const string Ingest = "IngestSubmission";
    private const int Rows = 20;
    private const int LongRows = 4_000;

    private readonly Site _site;

    private Reporter(Site site, RosterEntry member) => (_site, Member) = (site, member);

    /// <summary>The period.</summary>
    public static ReportingPeriod Period { get; } = ReportingPeriod.Containing(Today, PeriodKind.Quarter).Previous.Previous;

    /// <summary>The locality.</summary>
    public RosterEntry Member { get; }

    /// <summary>The address of its uploads.</summary>
    public SubmissionAddress Address => new(Member.Locality.Province, Member.Locality, Period);

    /// <summary>A workbook without any finding.</summary>
    public byte[] Workbook => Written.Sample(Sound);

    /// <summary>The same with a leader outside the government: rule R32 warns.</summary>
    public byte[] WarnedWorkbook => Written.Sample(Sound with
    {
        Values = new Dictionary<IndicatorCode, CellContent>(Sound.Values) { [new IndicatorCode("A11")] = CellContent.OfText("other") },
    });

    /// <summary>A workbook whose ingest is long enough to be interrupted.</summary>
    public byte[] LongWorkbook => Written.Sample(Generate(LongRows));

    private GeneratedReturn Sound => Generate(Rows);

    /// <summary>The day in China.</summary>
    public static DateOnly Today => ChinaTime.DayOf(TimeProvider.System.GetUtcNow());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Gives a locality of the sample province an extension.</summary>
    public static Task<Reporter> OpenAsync(Site site, string locality) =>
        OpenAsync(site, SampleRoster.For(SampleRoster.SampleProvince).Single(member => member.Locality == LocalityCode.Parse(locality)));

    /// <summary>Gives a locality an extension.</summary>
    public static async Task<Reporter> OpenAsync(Site site, RosterEntry member)
    {
        var leave = new Extension(Period, member.Locality, Today.AddDays(1), "test", "test", TimeProvider.System.GetUtcNow());
        await site.Get<ExtensionStore>().SaveAsync(leave, Cancellation);
        return new Reporter(site, member);
    }

    /// <summary>Uploads a file; no event is sent.</summary>
    public Task<BlobClient> UploadAsync(string name, byte[] content) => _site.UploadAsync($"{Address.Folder}/{name}", content);

    /// <summary>Uploads a file, and sends its event.</summary>
    public async Task<BlobClient> SendAsync(WorkerHost host, string name, byte[] content)
    {
        var blob = await UploadAsync(name, content);
        Assert.Equal(HttpStatusCode.Accepted, await host.Webhook.SendCreatedAsync(Ingest, blob, Cancellation));
        return blob;
    }

    /// <summary>The row of an upload; null before its first delivery.</summary>
    public Task<StoredSubmission?> FindAsync(BlobClient blob) => _site.FindAsync(blob);

    /// <summary>Waits for an upload's final state.</summary>
    public Task<StoredSubmission> WaitAsync(WorkerHost host, BlobClient blob) =>
        Eventually.FindAsync(async () => await FindAsync(blob) is { HasEnded: true } row ? row : null, () => host.Trouble);

    // The figures of a district that has rows on every list.
    private GeneratedReturn Generate(int rows)
    {
        var rich = SampleRoster.For(SampleRoster.SampleProvince).Single(member => member.Locality.ToString() == "330302");
        return ReturnGenerator.Generate(FormCatalog.Load().For(Period)!, rich, Period, SampleRoster.DefaultSeed, rows) with { Member = Member };
    }
}
