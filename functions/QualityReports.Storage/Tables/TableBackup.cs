namespace QualityReports.Storage.Tables;

/// <summary>Copies tables to lines of text and back. Table storage has no backup: neither soft delete nor versions.</summary>
public sealed class TableBackup(TableServiceClient tables)
{
    // The rows in memory at once: ten transactions.
    private const int PageSize = 10 * TableBatcher.MaxOperations;

    /// <summary>Reads every row of a table, by partition: one operation for each 1,000. It may miss rows written meanwhile.</summary>
    public IAsyncEnumerable<string> ReadAsync(string table, CancellationToken cancellation) =>
        tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellation).Select(EntityJson.Write);

    /// <summary>Writes rows over those with the same keys, and keeps the others: an operation for each 100 of a partition. It may be repeated.</summary>
    /// <param name="table">The table, which must exist.</param>
    /// <param name="lines">Rows as <see cref="ReadAsync"/> returns them.</param>
    /// <param name="cancellation">Checked between two transactions.</param>
    /// <exception cref="FormatException">A line is no row.</exception>
    public async Task<int> WriteAsync(string table, IAsyncEnumerable<string> lines, CancellationToken cancellation)
    {
        var client = tables.GetTableClient(table);
        var count = 0;
        await foreach (var page in lines.Select(EntityJson.Read).Chunk(PageSize).WithCancellation(cancellation))
        {
            count += page.Length;
            foreach (var partition in page.GroupBy(row => row.PartitionKey))
                await client.UpsertAsync(partition, cancellation);
        }

        return count;
    }
}
