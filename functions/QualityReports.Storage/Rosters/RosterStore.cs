using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Rosters;

/// <summary>A province's roster with its ETag.</summary>
/// <param name="ETag">The ETag of the row; null without one.</param>
public sealed record RosterVersion(IReadOnlyList<RosterEntry> Entries, ETag? ETag);

/// <summary>Table <c>Roster</c>: the participants, one row for each province. One write replaces the row: a reader gets the roster before or after, never a
/// mixture, and a crash leaves nothing to repair.</summary>
public sealed class RosterStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.RosterTable);

    /// <summary>Whether a roster fits its row: 5,000 entries of the usual length do.</summary>
    public static bool Fits(IReadOnlyList<RosterEntry> entries) => RosterEntity.Fits(entries);

    /// <summary>A locality's entry; null without one. One point read.</summary>
    public async Task<RosterEntry?> FindAsync(LocalityCode locality, CancellationToken cancellation) =>
        (await ReadAsync(locality.Province, cancellation)).FirstOrDefault(entry => entry.Locality == locality);

    /// <summary>A province's entries, by code. One point read.</summary>
    public async Task<IReadOnlyList<RosterEntry>> ReadAsync(AreaCode province, CancellationToken cancellation) =>
        (await ReadVersionAsync(province, cancellation)).Entries;

    /// <summary>A province's entries, with the ETag for <see cref="ReplaceAsync"/>.</summary>
    public async Task<RosterVersion> ReadVersionAsync(AreaCode province, CancellationToken cancellation)
    {
        var row = await _table.FindAsync(province.Value, RosterEntity.RowKey, cancellation);
        return row is null ? new RosterVersion([], null) : new RosterVersion(RosterEntity.Read(row), row.ETag);
    }

    /// <summary>The entries of all provinces: one page for the whole country.</summary>
    public async Task<ILookup<AreaCode, RosterEntry>> ReadAllAsync(CancellationToken cancellation)
    {
        var rows = _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {RosterEntity.RowKey}"), cancellationToken: cancellation);
        var entries = await rows.Select(RosterEntity.Read).ToListAsync(cancellation);
        return entries.SelectMany(roster => roster).ToLookup(entry => entry.Locality.Province);
    }

    /// <summary>Replaces a province's roster, unless another instance changed it.</summary>
    /// <param name="before">The roster that the new one is based on.</param>
    /// <returns>False where another instance changed the roster: read it again.</returns>
    public async Task<bool> ReplaceAsync(AreaCode province, IReadOnlyList<RosterEntry> entries, RosterVersion before, CancellationToken cancellation)
    {
        var entity = RosterEntity.Write(province, entries);
        return await CommitPipeline.TryAsync(() => before.ETag is { } etag
            ? _table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellation)
            : _table.AddEntityAsync(entity, cancellation));
    }

    /// <summary>Writes the rosters of provinces over any existing ones.</summary>
    public async Task WriteAsync(IEnumerable<RosterEntry> entries, CancellationToken cancellation)
    {
        foreach (var province in entries.GroupBy(entry => entry.Locality.Province))
            await _table.UpsertEntityAsync(RosterEntity.Write(province.Key, [.. province]), TableUpdateMode.Replace, cancellation);
    }
}
