using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Faults;

/// <summary>All that storage holds of one locality and period, read and restored past the product.</summary>
internal sealed class StoredState(AzuriteFixture azurite, LocalityCode locality, ReportingPeriod period)
{
    // What differs from run to run, and says nothing about what was stored.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "Timestamp", "odata.etag", "AcceptedAt", "UpdatedAt" };

    private readonly string _partition = $"{period}|{locality.Province}";
    private readonly TableServiceClient _tables = azurite.Tables;
    private readonly BlobContainerClient _feedback = azurite.Blobs.GetBlobContainerClient(StorageNames.Feedback);
    private List<(string Table, TableEntity Entity)> _kept = [];
    private List<string> _keptBlobs = [];

    private string Prefix => $"{_partition}|{locality}";

    /// <summary>Keeps the state as it is.</summary>
    public async Task KeepAsync() => (_kept, _keptBlobs) = (await EntitiesAsync(), await BlobsAsync());

    /// <summary>Brings back what was kept, and deletes what is new.</summary>
    public async Task RestoreAsync()
    {
        var kept = _kept.Select(item => (item.Table, item.Entity.PartitionKey, item.Entity.RowKey)).ToHashSet();
        var added = (await EntitiesAsync()).Where(item => !kept.Contains((item.Table, item.Entity.PartitionKey, item.Entity.RowKey)));
        foreach (var batch in added.GroupBy(item => (item.Table, item.Entity.PartitionKey)).SelectMany(group => group.Chunk(100)))
        {
            await _tables.GetTableClient(batch[0].Table)
                .SubmitTransactionAsync(batch.Select(item => new TableTransactionAction(TableTransactionActionType.Delete, item.Entity, ETag.All)));
        }

        // Only the locality's row and its uploads are ever written again.
        foreach (var (table, entity) in _kept.Where(item => item.Table != StorageNames.ReturnRowsTable))
            await _tables.GetTableClient(table).UpsertEntityAsync(entity, TableUpdateMode.Replace);
        foreach (var name in (await BlobsAsync()).Except(_keptBlobs))
            await _feedback.DeleteBlobAsync(name);
    }

    /// <summary>Writes the locality's return again as it is: its version changes and nothing else.</summary>
    public async Task TouchReturnAsync()
    {
        var table = _tables.GetTableClient(StorageNames.ReturnsTable);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(_partition, locality.ToString());
        if (found.HasValue)
            await table.UpdateEntityAsync(found.Value!, found.Value!.ETag, TableUpdateMode.Replace);
    }

    /// <summary>The state as lines of text.</summary>
    public async Task<string> DescribeAsync()
    {
        var lines = (await EntitiesAsync()).Select(item => $"{item.Table} {Describe(item.Entity)}").ToList();
        foreach (var name in await BlobsAsync())
            lines.Add($"{name} {(await _feedback.GetBlobClient(name).DownloadContentAsync()).Value.Content}");
        return string.Join('\n', lines);
    }

    private static string Describe(TableEntity entity) => string.Join(
        ' ',
        entity.Where(property => !Passing.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Key}={property.Value}")));

    private async Task<List<(string Table, TableEntity Entity)>> EntitiesAsync()
    {
        var (row, refused, rowsEnd) = (locality.ToString(), $"{locality}|refused", Prefix + "|~");
        var entities = new List<(string, TableEntity)>();
        await foreach (var entity in Query(StorageNames.ReturnsTable, $"PartitionKey eq {_partition} and (RowKey eq {row} or RowKey eq {refused})"))
            entities.Add((StorageNames.ReturnsTable, entity));
        await foreach (var entity in Query(StorageNames.SubmissionsTable, $"PartitionKey eq {Prefix}"))
            entities.Add((StorageNames.SubmissionsTable, entity));
        await foreach (var entity in Query(StorageNames.ReturnRowsTable, $"PartitionKey ge {Prefix + "|"} and PartitionKey lt {rowsEnd}"))
            entities.Add((StorageNames.ReturnRowsTable, entity));
        return entities;
    }

    private AsyncPageable<TableEntity> Query(string table, FormattableString filter) =>
        _tables.GetTableClient(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter));

    private async Task<List<string>> BlobsAsync() =>
        await _feedback.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{locality.Province}/{locality}/{period}/" }).Select(blob => blob.Name).ToListAsync();
}
