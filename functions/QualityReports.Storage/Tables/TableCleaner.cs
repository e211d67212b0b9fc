using Azure;
using Azure.Data.Tables;

namespace QualityReports.Storage.Tables;

/// <summary>Empties a table by deleting rows, a hundred to a transaction. Deleting the table is no alternative: the service does so in the background, and
/// meanwhile answers 409 TableBeingDeleted to its creation. Deleted rows are gone at once, in Azure and in the emulator.</summary>
internal static class TableCleaner
{
    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    /// <summary>Deletes every row of a table; rows written meanwhile may stay.</summary>
    /// <returns>The number of deleted rows.</returns>
    public static async Task<int> ClearAsync(TableClient table, CancellationToken cancellation)
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
