using QualityReports.Domain.Audit;
using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Audit;

/// <summary>Some of the entries, newest first.</summary>
/// <param name="Next">The key at which older entries begin; null where there are none.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, string? Next);

/// <summary>Table <c>Audit</c>: every change by a person; rows are added and never altered. A use case appends before it changes anything, so no change lacks
/// an entry. An interrupted change has an entry, and its repetition the same one.</summary>
public sealed class AuditStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.AuditTable);

    /// <summary>Adds an entry; an existing one stays unchanged.</summary>
    /// <exception cref="ArgumentException">The old or new state is longer than a column.</exception>
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        if (entry.Old?.Length > AuditEntry.MaxStateLength || entry.New?.Length > AuditEntry.MaxStateLength)
            throw new ArgumentException($"A state has at most {AuditEntry.MaxStateLength} characters; whoever knows what matters in it cuts it.",
                nameof(entry));
        // A write that already landed is success.
        await CommitPipeline.TryAsync(() => _table.AddEntityAsync(Write(entry), cancellation));
    }

    /// <summary>Reads entries, newest first.</summary>
    /// <param name="area">The province, or the nation.</param>
    /// <param name="period">The period; null for changes that concern no single one.</param>
    /// <param name="from">The <see cref="AuditPage.Next"/> of the page before; null for the first.</param>
    /// <param name="size">The entries of a page, up to 1,000.</param>
    public async Task<AuditPage> ReadAsync(AreaCode area, ReportingPeriod? period, string? from, int size, CancellationToken cancellation)
    {
        var pages = _table.ReadAsync(PartitionOf(area, period), cancellation).AsPages(from, size);
        // The service may return an empty page before further pages.
        await foreach (var page in pages)
        {
            if (page.Values.Count > 0)
                return new AuditPage([.. page.Values.Select(entity => Read(entity, area, period))], page.ContinuationToken);
        }

        return new AuditPage([], null);
    }

    internal static TableEntity Write(AuditEntry entry) => new(PartitionOf(entry.Area, entry.Period), RowOf(entry))
    {
        ["Action"] = entry.Action.ToString(),
        ["Subject"] = entry.Subject,
        ["RequestId"] = entry.Request.Id,
        ["By"] = entry.Request.By,
        ["At"] = entry.Request.At,
        ["Reason"] = entry.Reason,
        ["Old"] = entry.Old,
        ["New"] = entry.New,
    };

    internal static AuditEntry Read(TableEntity entity, AreaCode area, ReportingPeriod? period) => new(
        area,
        period,
        Enum.Parse<AuditAction>(entity.GetString("Action")),
        entity.GetString("Subject"),
        new ChangeRequest(entity.GetString("RequestId"), entity.GetString("By"), entity.GetDateTimeOffset("At")!.Value))
    {
        Reason = entity.GetString("Reason"),
        Old = entity.GetString("Old"),
        New = entity.GetString("New"),
    };

    private static string PartitionOf(AreaCode area, ReportingPeriod? period) => period is { } one ? TableKeys.OfPeriod(area, one) : area.Value;

    // The table sorts by ascending key: the time left until the end of time puts the newest first.
    private static string RowOf(AuditEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - entry.Request.At.UtcTicks:D19}|{entry.Id}");
}
