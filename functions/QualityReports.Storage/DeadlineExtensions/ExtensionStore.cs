using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Storage.DeadlineExtensions;

/// <summary>Table <c>Extensions</c>: the localities that may send a return after the lock. A row is never deleted: a withdrawn extension ends a day earlier.
/// So timers still find its returns, and a late clerk is told when it ended.</summary>
public sealed class ExtensionStore(TableServiceClient tables)
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.ExtensionsTable);

    /// <summary>A locality's extension, in force or over; null where it never had one.</summary>
    public async Task<Extension?> FindAsync(ReportingPeriod period, LocalityCode locality, CancellationToken cancellation) =>
        await _table.FindAsync(TableKeys.OfPeriod(locality.Province, period), locality.ToString(), cancellation) is { } row ? Read(row) : null;

    /// <summary>A province's extensions of a period, by code: one page for up to 1,000.</summary>
    public async Task<IReadOnlyList<Extension>> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation) =>
        await _table.ReadAsync(TableKeys.OfPeriod(province, period), cancellation).Select(Read).ToListAsync(cancellation);

    /// <summary>The provinces and periods with an extension in force on a day or later: one query of the whole table.</summary>
    public async Task<IReadOnlyList<(AreaCode Province, ReportingPeriod Period)>> FindRunningAsync(DateOnly day, CancellationToken cancellation)
    {
        // Days in ISO 8601 sort as texts.
        var filter = TableClient.CreateQueryFilter($"Until ge {Write(day)}");
        var partitions = _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellation)
            .Select(entity => entity.PartitionKey);
        var keys = await partitions.Distinct().Select(key => key.Split('|')).ToListAsync(cancellation);
        return [.. keys.Select(parts => (AreaCode.Parse(parts[1]), ReportingPeriod.Parse(parts[0])))];
    }

    /// <summary>Writes a locality's extension, which replaces an earlier one.</summary>
    public async Task SaveAsync(Extension extension, CancellationToken cancellation) =>
        await _table.UpsertEntityAsync(Write(extension), TableUpdateMode.Replace, cancellation);

    internal static TableEntity Write(Extension extension) =>
        new(TableKeys.OfPeriod(extension.Locality.Province, extension.Period), extension.Locality.ToString())
        {
            ["Until"] = Write(extension.LastDay),
            ["Reason"] = extension.Reason,
            ["By"] = extension.By,
            ["At"] = extension.At,
        };

    internal static Extension Read(TableEntity entity) => new(
        ReportingPeriod.Parse(entity.PartitionKey.Split('|')[0]),
        LocalityCode.Parse(entity.RowKey),
        DateOnly.ParseExact(entity.GetString("Until"), DateFormat, CultureInfo.InvariantCulture),
        entity.GetString("Reason"),
        entity.GetString("By"),
        entity.GetDateTimeOffset("At")!.Value);

    private static string Write(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
