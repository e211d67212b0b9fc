using System.Globalization;
using Azure;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Periods;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Audit;

/// <summary>Some of the entries, newest first.</summary>
/// <param name="Next">Where the older ones begin; null where there are none.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, string? Next);

/// <summary>
/// Table <c>Audit</c>: every change by a person; rows are added and never altered. A use case appends before it changes anything: a change without an entry cannot
/// be, while an entry whose change broke off is followed by the repeat.
/// </summary>
public sealed class AuditStore(TableServiceClient tables)
{
    private const int Conflict = 409;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.AuditTable);

    /// <summary>Adds an entry; one that is there already stays as it is.</summary>
    /// <exception cref="ArgumentException">Old or new state is longer than a column takes.</exception>
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        if (entry.Old?.Length > AuditEntry.MaxStateLength || entry.New?.Length > AuditEntry.MaxStateLength)
            throw new ArgumentException($"A state has at most {AuditEntry.MaxStateLength} characters; whoever knows what matters in it cuts it.", nameof(entry));
        try
        {
            await _table.AddEntityAsync(Write(entry), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            // A write that already landed is success.
        }
    }

    /// <summary>Reads newest first.</summary>
    /// <param name="area">The province, or the nation.</param>
    /// <param name="period">The period; null for what concerns no single one.</param>
    /// <param name="from">The <see cref="AuditPage.Next"/> of the page before; null for the first.</param>
    /// <param name="size">Entries of a page, up to 1,000.</param>
    public async Task<AuditPage> ReadAsync(AreaCode area, ReportingPeriod? period, string? from, int size, CancellationToken cancellation)
    {
        var partition = PartitionOf(area, period);
        var pages = _table.QueryAsync<TableEntity>(TableKeys.FilterOf(partition), cancellationToken: cancellation).AsPages(from, size);
        // The service may hand out a page without entries and go on behind it.
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

    // The table sorts by key, upwards: what is left until the end of time makes the newest the first.
    private static string RowOf(AuditEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - entry.Request.At.UtcTicks:D19}|{entry.Id}");
}
