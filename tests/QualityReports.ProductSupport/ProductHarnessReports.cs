using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports;
using QualityReports.Functions.Closing;
using QualityReports.Functions.Consolidation;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;

namespace QualityReports.ProductSupport;

/// <summary>Reports, and all stored data as lines of text.</summary>
public sealed partial class ProductHarness
{
    // Columns that differ from run to run, and are no content.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "Timestamp", "odata.etag", "AcceptedAt", "UpdatedAt" };

    /// <summary>Runs the timer and builds the requested reports, until it requests nothing.</summary>
    /// <returns>The requests.</returns>
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
                await Services.ConsolidateAsync(message.Body.ToObjectFromJson<ConsolidationRequest>()!);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    /// <summary>Runs the timer that closes periods.</summary>
    public Task<CloseTick> CloseAsync() => Get<ClosePeriods>().RunAsync(default);

    /// <summary>The current report of an area.</summary>
    public async Task<ReportRecord> CurrentAsync(AreaCode area) => (await Get<ReportStore>().FindCurrentAsync(area, Period, default))!;

    /// <summary>Whether it is provisional or final.</summary>
    public async Task<ReportStanding> StandingAsync(AreaCode area) => (await CurrentAsync(area)).Standing;

    /// <summary>Its <c>report.json</c>.</summary>
    public async Task<string> ReportJsonAsync(AreaCode area) =>
        Encoding.UTF8.GetString(await Get<ReportStore>().ReadFileAsync(await CurrentAsync(area), "report.json", default));

    /// <summary>All rows of table Reports, and the names of all files with their content.</summary>
    public async Task<List<string>> ReportsAsync()
    {
        var lines = await RowsAsync(StorageNames.ReportsTable);
        var container = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Reports);
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions()))
            lines.Add($"{blob.Name} {Convert.ToBase64String(blob.Properties.ContentHash)} {blob.Properties.ETag}");
        return lines;
    }

    /// <summary>All rows of a table.</summary>
    public async Task<List<string>> RowsAsync(string table) =>
        await Table(table).QueryAsync<TableEntity>().Select(entity => $"{table} {Describe(entity)}").ToListAsync();

    /// <summary>The tables that are made of uploads, and all answers.</summary>
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

    private static string Describe(TableEntity entity) => string.Join(
        ' ',
        entity.Where(property => !Passing.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Key}={property.Value}")));
}
