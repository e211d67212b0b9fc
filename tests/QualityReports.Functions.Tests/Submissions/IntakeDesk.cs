using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>Sends returns of one locality and looks at what became of them. Every test takes a locality of its own.</summary>
internal sealed class IntakeDesk : IAsyncDisposable
{
    private static readonly IReadOnlyList<RosterEntry> Roster = SampleRoster.For(SampleRoster.SampleProvince);

    private readonly ServiceProvider _services;

    private IntakeDesk(ServiceProvider services, RosterEntry member)
    {
        _services = services;
        Member = member;
        // The figures of a district that has rows on every list, so that every locality can lose some.
        var rich = Roster.Single(member => member.Locality.ToString() == "330302");
        Sound = ReturnGenerator.Generate(FormCatalog.Load().For(Period)!, rich, Period, SampleRoster.DefaultSeed) with { Member = member };
    }

    public static ReportingPeriod Period { get; } = ReportingPeriod.Quarter(2009, 1);

    public RosterEntry Member { get; }

    /// <summary>A return without any finding.</summary>
    public GeneratedReturn Sound { get; }

    /// <summary>The same with a leader who is of no government: rule R32 warns.</summary>
    public GeneratedReturn WithWarning => With("A11", "other");

    public SubmissionAddress Address => new(Member.Locality.Province, Member.Locality, Period);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<IntakeDesk> OpenAsync(AzuriteFixture azurite, string locality, params Action<ClientOptions>[] configureClients)
    {
        var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero), configureClients);
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await services.GetRequiredService<RosterStore>().WriteAsync(Roster, default);
        return new IntakeDesk(services, Roster.Single(member => member.Locality.ToString() == locality));
    }

    /// <summary>The sound return with another answer.</summary>
    public GeneratedReturn With(string code, string answer) =>
        Sound with { Values = new Dictionary<IndicatorCode, CellContent>(Sound.Values) { [new IndicatorCode(code)] = CellContent.OfText(answer) } };

    /// <summary>The sound return with fewer cases on its list, and everything else as it was.</summary>
    public GeneratedReturn WithCases(int count) =>
        Sound with { Lists = new Dictionary<string, IReadOnlyList<CellContent[]>>(Sound.Lists) { ["L2"] = [.. Sound.Lists["L2"].Take(count)] } };

    public async Task<BlobClient> UploadAsync(string name, byte[] content)
    {
        var blob = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient($"{Address.Folder}/{name}.xlsx");
        await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return blob;
    }

    public Task<BlobClient> UploadAsync(string name, GeneratedReturn item) => UploadAsync(name, Written.Sample(item));

    public Task IngestAsync(BlobClient blob) => Get<IngestSubmission>().RunAsync(blob, default);

    public async Task<TableEntity> SendAsync(string name, GeneratedReturn item)
    {
        var blob = await UploadAsync(name, item);
        await IngestAsync(blob);
        return await SubmissionAsync(blob);
    }

    /// <summary>Ids sort by the second of receipt, which is all that the emulator stamps.</summary>
    public static Task NextSecondAsync() => Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);

    public async Task<TableEntity> SubmissionAsync(BlobClient blob)
    {
        var file = await Get<SubmissionBlobs>().DescribeAsync(blob, default);
        var partition = $"{Period}|{Member.Locality.Province}|{Member.Locality}";
        return (await Table(StorageNames.SubmissionsTable).GetEntityAsync<TableEntity>(partition, file.Id.Value)).Value;
    }

    public TableClient Table(string name) => Get<TableServiceClient>().GetTableClient(name);

    public async Task<TableEntity?> ReturnAsync()
    {
        var row = await Table(StorageNames.ReturnsTable).GetEntityIfExistsAsync<TableEntity>($"{Period}|{Member.Locality.Province}", Member.Locality.ToString());
        return row.HasValue ? row.Value : null;
    }

    public async Task<int> ListRowsAsync(string submission)
    {
        var partition = $"{Period}|{Member.Locality.Province}|{Member.Locality}|{submission}";
        return await Table(StorageNames.ReturnRowsTable).QueryAsync<TableEntity>(entity => entity.PartitionKey == partition).CountAsync();
    }

    public async Task<BinaryData?> FindingsAsync(TableEntity submission) =>
        await Get<FeedbackStore>().FindFindingsAsync(Address, SubmissionId.Parse(submission.RowKey), default);

    public async Task<bool> HasReturnedAsync(TableEntity submission) =>
        await Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback)
            .GetBlobClient(FeedbackStore.ReturnedName(Address, SubmissionId.Parse(submission.RowKey)))
            .ExistsAsync();

    /// <summary>The answer in a line: outcome, errors, warnings, notes, and the codes with what was found.</summary>
    public async Task<string> AnswerAsync(TableEntity submission)
    {
        if (await FindingsAsync(submission) is not { } json)
            return "none";
        var answer = JsonSerializer.Deserialize<JsonElement>(json);
        var codes = answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());
        var head = $"{answer.GetProperty("outcome")} {answer.GetProperty("errors")} {answer.GetProperty("warnings")} {answer.GetProperty("notes")}";
        return string.Join(' ', codes.Prepend(head));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
