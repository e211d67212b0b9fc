using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Checking;

namespace QualityReports.ProductSupport;

/// <summary>Uploads, as blobs and by the triggers' use cases, and their results.</summary>
public sealed partial class ProductHarness
{
    // The number of the host's deliveries (host.json).
    private const int Deliveries = 5;

    /// <summary>Uploads the workbook of a return, under its own file name or another, in a separate second: ids sort by the second of receipt.</summary>
    public Task<BlobClient> UploadAsync(GeneratedReturn item, string? name = null)
    {
        Clock.NextSecond();
        return SampleUploads.UploadAsync(Services, name is null ? item : item with { FileName = name });
    }

    /// <summary>Uploads the workbook of a return that was made from the current one.</summary>
    public async Task<BlobClient> UploadFromCurrentAsync(GeneratedReturn item, string name)
    {
        var address = Address with { Locality = item.Member.Locality };
        var current = (await Get<ReturnStore>().FindAsync(address, default))?.NewestId;
        return await UploadAsync($"{address.Folder}/{name}", Written.Sample(item, MadeFrom.Template(current)));
    }

    /// <summary>Uploads any content through the app, and ingests it.</summary>
    /// <returns>The row of the upload.</returns>
    public async Task<TableEntity> SendAsync(UploadLabel label, byte[] content)
    {
        Clock.NextSecond();
        using var body = new MemoryStream(content);
        var id = (await Get<UploadSubmission>().RunAsync(Address, label, body, default)).Id!.Value;
        var file = await Get<SubmissionBlobs>().ListAsync(Address, default).FirstAsync(file => file.Id == id);
        var blob = Get<SubmissionBlobs>().Open(file.Name);
        await IngestAsync(blob);
        return await SubmissionAsync(blob);
    }

    /// <summary>Uploads any content under any name within the container, in a separate second.</summary>
    public Task<BlobClient> UploadAsync(string name, byte[] content)
    {
        Clock.NextSecond();
        return SampleUploads.UploadAsync(Services, name, content);
    }

    /// <summary>Ingests an upload.</summary>
    public Task IngestAsync(BlobClient blob) => Get<IngestSubmission>().RunAsync(blob, default);

    /// <summary>Uploads and ingests the sample returns of localities, by their positions in the roster. They keep the emulator's stamps, which commands
    /// read.</summary>
    public async Task IngestAsync(params int[] members)
    {
        foreach (var member in members)
            await IngestAsync(await SampleUploads.UploadAsync(Services, Sample(member)));
    }

    /// <summary>Uploads the sample return of a locality, and leaves it begun or failed.</summary>
    public async Task<SubmissionId> LeaveAsync(int member, bool isFailed)
    {
        var blob = await SampleUploads.UploadAsync(Services, Sample(member));
        var begun = await BeginAsync(blob);
        if (isFailed)
            await FailAsync(blob);
        return begun.File.Id;
    }

    /// <summary>Uploads a return and ingests it.</summary>
    /// <returns>The row of the upload.</returns>
    public async Task<TableEntity> SendAsync(GeneratedReturn item, string? name = null)
    {
        var blob = await UploadAsync(item, name);
        await IngestAsync(blob);
        return await SubmissionAsync(blob);
    }

    /// <summary>Uploads a return of another locality, with three rows on each list, and ingests it.</summary>
    public async Task SendAsync(AreaCode province, int member, int seed = SampleRoster.DefaultSeed) =>
        await IngestAsync(await UploadAsync(ReturnGenerator.Generate(Form, RosterOf(province)[member], Period, seed, rows: 3)));

    /// <summary>Delivers as the host does: five times, and then to the poison queue.</summary>
    public async Task DeliverAsync(BlobClient blob)
    {
        for (var attempt = 1; attempt <= Deliveries; attempt++)
        {
            try
            {
                await IngestAsync(blob);
                return;
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException or StorageUnavailableException)
            {
                // The host delivers again.
            }
        }

        await FailAsync(blob);
    }

    /// <summary>Handles the poison message of an upload.</summary>
    public Task FailAsync(BlobClient blob) =>
        Get<FailPoisonedSubmission>().RunAsync(new PoisonedBlob("IngestSubmission", StorageNames.Submissions, blob.Name, "\"0x1\""), default);

    /// <summary>Begins an upload, as a delivery that died before its end.</summary>
    public async Task<SubmissionRecord> BeginAsync(BlobClient blob)
    {
        var file = await DescribeAsync(blob);
        var record = new SubmissionRecord(SubmissionAddress.Parse(blob.Name).Address, file, SubmissionState.Processing);
        await Get<SubmissionStore>().BeginAsync(record, default);
        return record;
    }

    /// <summary>The row of an upload; null where no delivery began.</summary>
    public async Task<StoredSubmission?> FindAsync(BlobClient blob)
    {
        var file = await DescribeAsync(blob);
        return await Get<SubmissionStore>().FindAsync(SubmissionAddress.Parse(blob.Name).Address, file.Id, default);
    }

    /// <summary>The state of an upload; null where no delivery began.</summary>
    public async Task<SubmissionState?> StateAsync(BlobClient blob) => (await FindAsync(blob))?.State;

    /// <summary>The row of an upload.</summary>
    public async Task<TableEntity> SubmissionAsync(BlobClient blob)
    {
        var file = await DescribeAsync(blob);
        var address = SubmissionAddress.Parse(blob.Name).Address!;
        var partition = $"{address.Period}|{address.Province}|{address.Locality}";
        return (await Table(StorageNames.SubmissionsTable).GetEntityAsync<TableEntity>(partition, file.Id.Value)).Value;
    }

    /// <summary>The row of the locality's current return; null without one.</summary>
    public async Task<TableEntity?> ReturnAsync()
    {
        var row = await Table(StorageNames.ReturnsTable).GetEntityIfExistsAsync<TableEntity>($"{Period}|{Province}", Member.Locality.ToString());
        return row.HasValue ? row.Value : null;
    }

    /// <summary>The number of stored list rows of one of the locality's uploads.</summary>
    public async Task<int> ListRowsAsync(string submission)
    {
        var partition = $"{Period}|{Province}|{Member.Locality}|{submission}";
        return await Table(StorageNames.ReturnRowsTable).QueryAsync<TableEntity>(entity => entity.PartitionKey == partition).CountAsync();
    }

    /// <summary>The answer to one of the locality's uploads; null without one.</summary>
    public async Task<BinaryData?> FindingsAsync(TableEntity submission) =>
        await Get<FeedbackStore>().FindFindingsAsync(Address, SubmissionId.Parse(submission.RowKey), default);

    /// <summary>Whether one of the locality's uploads has a returned workbook.</summary>
    public async Task<bool> HasReturnedAsync(TableEntity submission) =>
        await Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Feedback)
            .GetBlobClient(FeedbackStore.ReturnedName(Address, SubmissionId.Parse(submission.RowKey)))
            .ExistsAsync();

    /// <summary>The answer in a line: outcome, errors, warnings, notes, and the codes of the findings.</summary>
    public async Task<string> AnswerAsync(TableEntity submission)
    {
        if (await FindingsAsync(submission) is not { } json)
            return "none";
        var answer = JsonSerializer.Deserialize<JsonElement>(json);
        var codes = answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());
        var head = $"{answer.GetProperty("outcome")} {answer.GetProperty("errors")} {answer.GetProperty("warnings")} {answer.GetProperty("notes")}";
        return string.Join(' ', codes.Prepend(head));
    }

    // With a client of this instance, whichever instance sent it.
    private async Task<ReceivedFile> DescribeAsync(BlobClient blob) => (await Get<SubmissionBlobs>().FindAsync(blob.Name, default))!;
}
