using System.Globalization;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.Functions.Tests.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Recovery;

/// <summary>A storage account of its own, since recovery looks at all uploads, and all of the sample province to send returns.</summary>
internal sealed class RecoveryDesk : IAsyncDisposable
{
    // What differs from run to run, and says nothing about what was stored.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "Timestamp", "odata.etag", "AcceptedAt", "UpdatedAt" };

    private readonly AzuriteFixture _azurite;
    private readonly ServiceProvider _services;

    private RecoveryDesk(AzuriteFixture azurite, ServiceProvider services) => (_azurite, _services) = (azurite, services);

    public static ReportingPeriod Period { get; } = ReportingPeriod.Quarter(2009, 1);

    public static AreaCode Province { get; } = SampleRoster.SampleProvince;

    public static IReadOnlyList<RosterEntry> Roster { get; } = SampleRoster.For(Province);

    public static ChangeRequest Request { get; } = new("1", "zhang", new DateTimeOffset(2009, 4, 10, 3, 0, 0, TimeSpan.Zero));

    public FormEdition Form => Get<FormCatalog>().For(Period)!;

    public static async Task<RecoveryDesk> OpenAsync(params Action<ClientOptions>[] configureClients)
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        var now = new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero);
        var services = ProductServices.Create(azurite.ConnectionString, now, [QuickRetries.Configure, .. configureClients]);
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await services.GetRequiredService<RosterStore>().WriteAsync(Roster, default);
        return new RecoveryDesk(azurite, services);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The sample return of a locality, by its place in the roster.</summary>
    public GeneratedReturn Sample(int member, int? rows = null) => rows is { } count
        ? ReturnGenerator.Generate(Form, Roster[member], Period, SampleRoster.DefaultSeed, count)
        : ReturnGenerator.Generate(Form, Roster[member], Period, SampleRoster.DefaultSeed);

    public Task<BlobClient> UploadAsync(GeneratedReturn item, string? name = null) =>
        UploadAsync($"{Province}/{item.Member.Locality}/{Period}/{name ?? item.FileName}", Written.Sample(item));

    /// <summary>Puts returns into the period before, as if they had been taken then.</summary>
    public async Task PutBeforeAsync(params IEnumerable<AcceptedReturn> rows)
    {
        var returns = Get<ReturnStore>();
        foreach (var row in rows)
            Assert.True(await returns.TryCommitAsync(new(Province, row.Locality, Period.Previous), new(row, SubmissionState.Accepted), null, default));
    }

    public async Task<BlobClient> UploadAsync(string name, byte[] content)
    {
        var blob = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return blob;
    }

    public Task IngestAsync(BlobClient blob) => Get<IngestSubmission>().RunAsync(blob.Name, default);

    /// <summary>Delivers as the host does: five times, and then to the poison queue.</summary>
    public async Task DeliverAsync(BlobClient blob)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                await IngestAsync(blob);
                return;
            }
            catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or Storage.Resilience.StorageUnavailableException)
            {
                // The host delivers again.
            }
        }

        await Get<FailPoisonedSubmission>().RunAsync(new PoisonedBlob("IngestSubmission", StorageNames.Submissions, blob.Name, "0x1"), default);
    }

    /// <summary>Moves the product's clock ahead; what is in storage keeps its times, which the emulator stamps in whole seconds.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        await IntakeDesk.NextSecondAsync();
        var clock = Get<ShiftedTimeProvider>();
        clock.MoveTo(clock.GetUtcNow() + time);
        await IntakeDesk.NextSecondAsync();
    }

    public TableClient Table(string name) => Get<TableServiceClient>().GetTableClient(name);

    public async Task<StoredSubmission?> FindAsync(BlobClient blob)
    {
        var file = await Get<SubmissionBlobs>().DescribeAsync(blob, default);
        return await Get<SubmissionStore>().FindAsync(SubmissionAddress.Parse(blob.Name).Address, file.Id, default);
    }

    public async Task<SubmissionState?> StateAsync(BlobClient blob) => (await FindAsync(blob))?.State;

    /// <summary>All rows of a table as lines of text.</summary>
    public async Task<List<string>> RowsAsync(string table) =>
        await Table(table).QueryAsync<TableEntity>().Select(entity => $"{table} {Describe(entity)}").ToListAsync();

    /// <summary>The tables that are made of uploads, and all answers, as lines of text.</summary>
    public async Task<List<string>> SnapshotAsync()
    {
        var lines = new List<string>();
        foreach (var table in (string[])[StorageNames.ReturnsTable, StorageNames.ReturnRowsTable, StorageNames.SubmissionsTable])
            lines.AddRange(await RowsAsync(table));
        var feedback = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback);
        await foreach (var blob in feedback.GetBlobsAsync(new GetBlobsOptions()))
            lines.Add($"{blob.Name} {(await feedback.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content}");
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    private static string Describe(TableEntity entity) => string.Join(
        ' ',
        entity.Where(property => !Passing.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Key}={property.Value}")));
}
