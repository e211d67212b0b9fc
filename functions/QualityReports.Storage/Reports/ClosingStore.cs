using Azure;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Reports;

/// <summary>Row <c>closed</c> of table <c>Reports</c>: a period is closed for a province or the nation. It is written once, before the final report, so that
/// every build of that report has the same input.</summary>
public sealed class ClosingStore(TableServiceClient tables)
{
    private const string ClosedRow = "closed";
    private const int Conflict = 409;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.ReportsTable);

    /// <summary>The closing; null while the period is open.</summary>
    public async Task<PeriodClosing?> FindAsync(AreaCode area, ReportingPeriod period, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(TableKeys.OfPeriod(area, period), ClosedRow, cancellationToken: cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>All closings of a period: one query of its partitions.</summary>
    public async Task<IReadOnlyDictionary<AreaCode, PeriodClosing>> ReadAsync(ReportingPeriod period, CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(TableKeys.FilterOfPeriod(period, ClosedRow), cancellationToken: cancellation)
            .Select(Read)
            .ToDictionaryAsync(closing => closing.Area, cancellationToken: cancellation);

    /// <summary>Closes the period, unless it is closed already.</summary>
    /// <returns>The closing in force: this one or an earlier one.</returns>
    public async Task<PeriodClosing> AddAsync(PeriodClosing closing, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(Write(closing), cancellation);
            return closing;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return (await FindAsync(closing.Area, closing.Period, cancellation))!;
        }
    }

    /// <summary>The standing of the version that follows another. Read that one first: a closing written in between makes a version of its own, and replaces
    /// the other.</summary>
    /// <param name="area">The province or the nation.</param>
    /// <param name="before">The current version; null for none.</param>
    public async Task<ReportStanding> FindNextStandingAsync(AreaCode area, ReportingPeriod period, ReportRecord? before, CancellationToken cancellation)
    {
        if (before is { Standing.IsFrozen: true })
            return before.Standing.NextCorrection;
        return await FindAsync(area, period, cancellation) is { } closing ? ReportStanding.Frozen(closing.FrozenAt) : ReportStanding.Provisional;
    }

    internal static TableEntity Write(PeriodClosing closing) => new(TableKeys.OfPeriod(closing.Area, closing.Period), ClosedRow)
    {
        ["FrozenAt"] = closing.FrozenAt,
        ["By"] = closing.By,
        ["Reason"] = closing.Reason,
    };

    internal static PeriodClosing Read(TableEntity entity) => new(
        TableKeys.ReadArea(entity.PartitionKey),
        ReportingPeriod.Parse(entity.PartitionKey.Split('|')[0]),
        entity.GetDateTimeOffset("FrozenAt")!.Value,
        entity.GetString("By"),
        entity.GetString("Reason"));
}
