using System.Runtime.CompilerServices;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Values;
using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Returns;

/// <param name="Key">Its key within the submission.</param>
public sealed record RowVersion(string Key, ETag ETag);

/// <summary>Table <c>ReturnRows</c>: the list rows of one submission, in a partition of their own. Keys
/// are the row numbers of the sheet, so writing them again changes nothing.</summary>
public sealed class ReturnRowStore(TableServiceClient tables)
{
    private const int NotFound = 404;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.ReturnRowsTable);

    public Task WriteAsync(SubmissionAddress address, SubmissionId submission, CheckedReturn checkedReturn, CancellationToken cancellation)
    {
        var partition = TableKeys.OfRows(address, submission);
        var rows = checkedReturn.Form.Lists.SelectMany(list => checkedReturn.RowsOf(list).Select(row => Write(partition, list, row)));
        return _table.UpsertAsync(rows, cancellation);
    }

    /// <summary>The identities of a submission's rows: for each the list and its values in the list's identity columns.</summary>
    public async IAsyncEnumerable<(string List, IReadOnlyList<string> Identity)> ReadIdentitiesAsync(
        SubmissionAddress address, SubmissionId submission, FormEdition form, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var columns = form.Lists.ToDictionary(list => list.Code, list => list.Identity.Select(code => ColumnName(list.Columns[list.IndexOf(code)])).ToList());
        var select = columns.Values.SelectMany(names => names).Append("RowKey").Distinct(StringComparer.Ordinal);
        await foreach (var entity in _table.ReadAsync(TableKeys.OfRows(address, submission), cancellation, select))
        {
            var list = ListOf(entity);
            yield return (list, [.. columns[list].Select(name => entity.GetString(name) ?? "")]);
        }
    }

    public async Task<IReadOnlyList<RowVersion>> ReadVersionsAsync(SubmissionAddress address, SubmissionId submission, CancellationToken cancellation) =>
        await _table.ReadAsync(TableKeys.OfRows(address, submission), cancellation, ["PartitionKey", "RowKey", "Timestamp"])
            .Select(entity => new RowVersion(entity.RowKey, VersionOf(entity)))
            .ToListAsync(cancellation);

    /// <summary>Deletes rows by the ETags that were read, a hundred to a transaction.</summary>
    /// <returns>False where another instance changed one since: of each transaction all rows are deleted or none, and never a newer one.</returns>
    public async Task<bool> TryDropAsync(SubmissionAddress address, SubmissionId submission, IReadOnlyList<RowVersion> read, CancellationToken cancellation)
    {
        var partition = TableKeys.OfRows(address, submission);
        try
        {
            foreach (var batch in read.Chunk(TableBatcher.MaxOperations))
            {
                var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, row.Key), row.ETag));
                await _table.SubmitTransactionAsync(actions, cancellation);
            }

            return true;
        }
        catch (TableTransactionFailedException e) when (CommitPipeline.IsLostRace(e) || e.Status == NotFound)
        {
            return false;
        }
    }

    /// <summary>Deletes every row, so that the table can be rebuilt from the uploads.</summary>
    public Task<int> ClearAsync(CancellationToken cancellation) => _table.ClearAsync(cancellation);

    // Without an ETag a row would be deleted in any version.
    private static ETag VersionOf(TableEntity entity) => entity.ETag != default ? entity.ETag
        : throw new InvalidOperationException($"There is no version of row {entity.PartitionKey}/{entity.RowKey} of table {StorageNames.ReturnRowsTable}.");

    /// <summary>The rows of a submission, a thousand to a page, read on demand: a return may have many.</summary>
    public IAsyncEnumerable<ListRecord> ReadAsync(SubmissionAddress address, SubmissionId submission, FormEdition form, CancellationToken cancellation) =>
        _table.ReadAsync(TableKeys.OfRows(address, submission), cancellation)
            .Select(entity => Read(entity, form.ListOf(ListOf(entity)), address.Locality, submission));

    /// <summary>The rows of one list of a submission, in the order of the sheet.</summary>
    public IAsyncEnumerable<ListRecord> ReadListAsync(SubmissionAddress address, SubmissionId submission, ListDefinition list, CancellationToken cancellation) =>
        _table.ReadRangeAsync(TableKeys.OfRows(address, submission), $"{list.Code}|", cancellation)
            .Select(entity => Read(entity, list, address.Locality, submission));

    internal static ListRecord Read(TableEntity entity, ListDefinition list, LocalityCode locality, SubmissionId submission) => new(
        list.Code,
        locality,
        submission,
        CellAddress.Parse(entity.GetString("Cell")),
        [.. list.Columns.Select(column => entity.TryGetValue(ColumnName(column), out var stored) ? ColumnValue.Read(column.Type, stored)
            : IndicatorValue.Blank)]);

    internal static TableEntity Write(string partition, ListDefinition list, CheckedRow row)
    {
        var entity = new TableEntity(partition, string.Create(CultureInfo.InvariantCulture, $"{list.Code}|{row.Number:D7}"))
        {
            ["Cell"] = row.Address.ToString(),
        };
        for (var i = 0; i < list.Columns.Count; i++)
        {
            if (row.Values[i].Kind != ValueKind.Blank)
                entity[ColumnName(list.Columns[i])] = ColumnValue.Write(row.Values[i]);
        }

        return entity;
    }

    private static string ListOf(TableEntity entity) => entity.RowKey[..entity.RowKey.IndexOf('|', StringComparison.Ordinal)];

    // Columns of the table begin with a capital, those of a form with a small letter.
    private static string ColumnName(ListColumn column) => char.ToUpperInvariant(column.Code[0]) + column.Code[1..];
}
