using System.Text;

namespace QualityReports.Storage.Tables;

/// <summary>Cuts a stream of one partition's entities into transactions (Azure Table storage, "Performing entity group transactions": at most 100 operations
/// and 4 MiB, each entity once). The emulator accepts larger ones, so tests need this limit.</summary>
internal static class TableBatcher
{
    public const int MaxOperations = 100;

    /// <summary>4 MiB less a fifth: the payload is JSON in a multipart envelope, and sizes here are upper estimates of the values. Every permitted entity
    /// fits: 1 MiB of UTF-16 is at most 3 MiB of JSON.</summary>
    public const int MaxBytes = 4 * 1024 * 1024 * 4 / 5;

    // Per operation: the headers of the MIME part and the request line with the entity's address.
    private const int EnvelopeBytes = 1_024;

    /// <summary>Cuts in order; a repeated entity goes into a later transaction.</summary>
    /// <exception cref="ArgumentException">The entities are of several partitions, or one is beyond a limit of the service.</exception>
    public static IEnumerable<IReadOnlyList<TableEntity>> Cut(IEnumerable<TableEntity> entities)
    {
        var batch = new List<TableEntity>(MaxOperations);
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var entity in entities)
        {
            if (batch.Count > 0 && entity.PartitionKey != batch[0].PartitionKey)
                throw new ArgumentException($"A transaction holds one partition, not '{batch[0].PartitionKey}' and '{entity.PartitionKey}'.", nameof(entities));
            EntityLimits.Check(entity);
            var size = PayloadOf(entity);
            if (batch.Count == MaxOperations || rows.Contains(entity.RowKey) || bytes + size > MaxBytes)
            {
                yield return batch;
                batch = new List<TableEntity>(MaxOperations);
                rows.Clear();
                bytes = 0;
            }

            batch.Add(entity);
            rows.Add(entity.RowKey);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    // JSON escapes a character beyond ASCII as \uXXXX: six bytes. Names are written too, with a type annotation beside them.
    internal static int PayloadOf(TableEntity entity) =>
        EnvelopeBytes + entity.Sum(property => (2 * Encoding.UTF8.GetByteCount(property.Key)) + 32 + (property.Value is string text ? text.Length * 6 : 32));
}
