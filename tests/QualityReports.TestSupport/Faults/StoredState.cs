using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Storage;

namespace QualityReports.TestSupport.Faults;

/// <summary>All stored data of one province and period except the uploads, read and restored without the product.</summary>
/// <param name="azurite">The emulator.</param>
/// <param name="province">A province and a period that no other test of this emulator uses at the same time.</param>
/// <param name="period">The period.</param>
public sealed class StoredState(AzuriteFixture azurite, AreaCode province, ReportingPeriod period)
{
    // Columns that differ from run to run, and are no content.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "Timestamp", "odata.etag", "AcceptedAt", "UpdatedAt", "BuiltAt" };

    private static readonly string[] Tables =
        [StorageNames.ReturnsTable, StorageNames.SubmissionsTable, StorageNames.ReturnRowsTable, StorageNames.ReportsTable];

    private readonly string _partition = $"{period}|{province}";
    private readonly TableServiceClient _tables = azurite.Tables;
    private readonly BlobServiceClient _blobs = azurite.Blobs;
    private List<StoredEntity> _entities = [];
    private Dictionary<StoredBlob, BinaryData> _contents = [];

    /// <summary>Saves the state.</summary>
    public async Task KeepAsync()
    {
        (_entities, _contents) = (await EntitiesAsync(), []);
        foreach (var blob in await BlobsAsync())
            _contents.Add(blob, await ContentAsync(blob));
    }

    /// <summary>Restores the saved state, and deletes newer data.</summary>
    public async Task RestoreAsync()
    {
        var kept = _entities.ToDictionary(item => item.Key, item => item.Text);
        var found = await EntitiesAsync();
        var added = found.Where(item => !kept.ContainsKey(item.Key)).GroupBy(item => (item.Table, item.Entity.PartitionKey));
        foreach (var batch in added.SelectMany(group => group.Chunk(100)))
        {
            await _tables.GetTableClient(batch[0].Table)
                .SubmitTransactionAsync(batch.Select(item => new TableTransactionAction(TableTransactionActionType.Delete, item.Entity, ETag.All)));
        }

        var same = found.Where(item => kept.GetValueOrDefault(item.Key) == item.Text).Select(item => item.Key).ToHashSet();
        foreach (var item in _entities.Where(item => !same.Contains(item.Key)))
            await _tables.GetTableClient(item.Table).UpsertEntityAsync(item.Entity, TableUpdateMode.Replace);
        var blobs = await BlobsAsync();
        foreach (var blob in blobs.Where(blob => !_contents.ContainsKey(blob)))
            await ClientOf(blob).DeleteAsync();
        foreach (var (blob, content) in _contents.Where(item => !blobs.Contains(item.Key)).ToList())
            await ClientOf(blob).UploadAsync(content, overwrite: true);
    }

    /// <summary>Writes a locality's return again unchanged: only its ETag changes.</summary>
    public async Task TouchReturnAsync(LocalityCode locality)
    {
        var table = _tables.GetTableClient(StorageNames.ReturnsTable);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(_partition, locality.ToString());
        if (found.HasValue)
            await table.UpdateEntityAsync(found.Value!, found.Value!.ETag, TableUpdateMode.Replace);
    }

    /// <summary>The state as lines of text: the columns of each row, answers in full, other files by the hash that storage keeps.</summary>
    /// <param name="isTold">The tables and containers to include; by default all.</param>
    public async Task<string> DescribeAsync(Func<string, bool>? isTold = null)
    {
        var lines = (await EntitiesAsync()).Where(item => isTold?.Invoke(item.Table) ?? true).Select(item => $"{item.Table} {item.Text}").ToList();
        foreach (var blob in (await BlobsAsync()).Where(blob => isTold?.Invoke(blob.Container) ?? true))
            lines.Add($"{blob.Container}/{blob.Name} {await DescribeAsync(blob)}");
        return string.Join('\n', lines);
    }

    /// <summary>The differences of two states, for the message of a failing test.</summary>
    public static string Difference(string faultFree, string scenario)
    {
        var (expected, actual) = (faultFree.Split('\n'), scenario.Split('\n'));
        return string.Join('\n', expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line)));
    }

    private async Task<string> DescribeAsync(StoredBlob blob) =>
        blob.Container == StorageNames.Feedback && blob.Name.EndsWith(".json", StringComparison.Ordinal) ? (await ContentAsync(blob)).ToString() : blob.Md5;

    private async Task<List<StoredEntity>> EntitiesAsync()
    {
        var (below, end) = (_partition + "|", _partition + "|~");
        var entities = new List<StoredEntity>();
        foreach (var table in Tables)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {_partition} or (PartitionKey ge {below} and PartitionKey lt {end})");
            await foreach (var entity in _tables.GetTableClient(table).QueryAsync<TableEntity>(filter))
                entities.Add(new StoredEntity(table, entity));
        }

        return entities;
    }

    private async Task<List<StoredBlob>> BlobsAsync()
    {
        var blobs = new List<StoredBlob>();
        foreach (var container in (string[])[StorageNames.Feedback, StorageNames.Reports])
        {
            var all = _blobs.GetBlobContainerClient(container).GetBlobsAsync(new GetBlobsOptions { Prefix = $"{province}/" });
            await foreach (var blob in all.Where(blob => blob.Name.Contains($"/{period}/", StringComparison.Ordinal)))
                blobs.Add(new StoredBlob(container, blob.Name, Convert.ToBase64String(blob.Properties.ContentHash)));
        }

        return blobs;
    }

    private async Task<BinaryData> ContentAsync(StoredBlob blob) => (await ClientOf(blob).DownloadContentAsync()).Value.Content;

    private BlobClient ClientOf(StoredBlob blob) => _blobs.GetBlobContainerClient(blob.Container).GetBlobClient(blob.Name);

    private sealed record StoredBlob(string Container, string Name, string Md5);

    private sealed record StoredEntity(string Table, TableEntity Entity)
    {
        public (string Table, string Partition, string Row) Key => (Table, Entity.PartitionKey, Entity.RowKey);

        public string Text { get; } = string.Join(
            ' ',
            Entity.Where(property => !Passing.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Key}={property.Value}")));
    }
}
