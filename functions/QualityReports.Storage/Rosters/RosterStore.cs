using System.Globalization;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Rosters;

/// <summary>Table <c>Roster</c>: who takes part, by province.</summary>
/// <param name="tables">The table service.</param>
public sealed class RosterStore(TableServiceClient tables)
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.RosterTable);

    /// <summary>A locality's entry; null where it does not take part.</summary>
    public async Task<RosterEntry?> FindAsync(LocalityCode locality, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(locality.Province.Value, locality.ToString(), cancellationToken: cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>A province's entries, by code.</summary>
    public async Task<IReadOnlyList<RosterEntry>> ReadAsync(AreaCode province, CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(entity => entity.PartitionKey == province.Value, cancellationToken: cancellation)
            .Select(Read)
            .ToListAsync(cancellation);

    /// <summary>The entries of all provinces: three pages for the whole country.</summary>
    public async Task<ILookup<AreaCode, RosterEntry>> ReadAllAsync(CancellationToken cancellation)
    {
        var entries = await _table.QueryAsync<TableEntity>(cancellationToken: cancellation).Select(Read).ToListAsync(cancellation);
        return entries.ToLookup(entry => entry.Locality.Province);
    }

    /// <summary>Writes entries of one province; those that are there already are replaced.</summary>
    public async Task WriteAsync(IEnumerable<RosterEntry> entries, CancellationToken cancellation)
    {
        foreach (var batch in TableBatcher.Cut(entries.Select(Write)))
            await _table.SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity)), cancellation);
    }

    internal static TableEntity Write(RosterEntry entry) => new(entry.Locality.Province.Value, entry.Locality.ToString())
    {
        ["Name"] = entry.Name,
        ["Level"] = entry.Level.ToString(),
        ["From"] = entry.From.ToString(DateFormat, CultureInfo.InvariantCulture),
        ["Until"] = entry.Until?.ToString(DateFormat, CultureInfo.InvariantCulture),
        ["Contact"] = entry.Contact,
    };

    internal static RosterEntry Read(TableEntity entity) => new(
        LocalityCode.Parse(entity.RowKey),
        entity.GetString("Name"),
        Enum.Parse<LocalityLevel>(entity.GetString("Level")),
        Day(entity.GetString("From")),
        entity.GetString("Until") is { } until ? Day(until) : null,
        entity.GetString("Contact"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);
}
