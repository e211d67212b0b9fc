namespace QualityReports.Storage.Tables;

/// <summary>The operations on rows that several tables need.</summary>
internal static class TableRows
{
    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    /// <summary>A row; null without one.</summary>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows of a partition, by key.</summary>
    /// <param name="columns">The columns to read; null for all.</param>
    public static AsyncPageable<TableEntity> ReadAsync(
        this TableClient table, string partition, CancellationToken cancellation, IEnumerable<string>? columns = null) =>
        table.QueryAsync<TableEntity>(TableKeys.FilterOf(partition), select: columns, cancellationToken: cancellation);

    /// <summary>The rows of a partition whose keys begin with a text.</summary>
    public static AsyncPageable<TableEntity> ReadRangeAsync(this TableClient table, string partition, string prefix, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {prefix + TableKeys.End}"),
            cancellationToken: cancellation);

    /// <summary>Writes rows of one partition over those with the same keys, a hundred to a transaction.</summary>
    public static async Task UpsertAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var batch in TableBatcher.Cut(rows))
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
    }

    /// <summary>Empties a table by deleting rows, a hundred to a transaction; rows written meanwhile may stay. Deleting the table is no alternative: the
    /// service does so in the background, and meanwhile answers 409 TableBeingDeleted to its creation.</summary>
    public static async Task<int> ClearAsync(this TableClient table, CancellationToken cancellation)
    {
        var count = 0;
        var batch = new List<TableTransactionAction>(TableBatcher.MaxOperations);
        // Rows arrive sorted by partition.
        await foreach (var entity in table.QueryAsync<TableEntity>(select: Keys, cancellationToken: cancellation))
        {
            if (batch.Count == TableBatcher.MaxOperations || (batch.Count > 0 && batch[0].Entity.PartitionKey != entity.PartitionKey))
                await SubmitAsync();
            batch.Add(new TableTransactionAction(TableTransactionActionType.Delete, entity, ETag.All));
            count++;
        }

        await SubmitAsync();
        return count;

        async Task SubmitAsync()
        {
            if (batch.Count > 0)
                await table.SubmitTransactionAsync(batch, cancellation);
            batch.Clear();
        }
    }
}
