using Azure;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Returns;

/// <summary>What a return meets in its own period.</summary>
/// <param name="Own">The locality's row, whole, for a write that depends on it; null where it has none.</param>
/// <param name="HasRefusal">Whether an upload of the locality that was not taken is noted.</param>
/// <param name="Answers">The figures of the province's other localities; none where nothing is compared.</param>
public sealed record Neighbours(StoredReturn? Own, bool HasRefusal, IReadOnlyList<LocalityAnswers> Answers);

/// <summary>
/// Table <c>Returns</c>, read for a comparison: a page has up to 1,000 rows, so of each no more comes than is compared. Whole rows of a province for two
/// periods cost more than everything else that is done for a return.
/// </summary>
public sealed class NeighbourStore(TableServiceClient tables, FormCatalog forms, ReturnStore returns)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.ReturnsTable);

    // A row is read by the edition that it names, which need not be the one that serves its period today.
    private readonly IReadOnlyList<string> _others =
    [
        .. forms.Editions.SelectMany(form => form.Indicators)
            .Where(indicator => !indicator.IsNumeric)
            .Select(indicator => indicator.Code.Value)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>All that a province's localities answered for a period.</summary>
    public async Task<IReadOnlyList<LocalityAnswers>> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var partition = TableKeys.OfPeriod(province, period);
        return await QueryAsync(partition, _others, cancellation)
            .Where(entity => !ReturnStore.IsRefusal(entity))
            .Select(entity => ReturnEntity.ReadAnswers(partition, entity, forms))
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// What a return meets: one page, and where the locality has a row already, that row as well. Where there is nothing to compare, its rows are all that is
    /// read.
    /// </summary>
    /// <param name="address">Whose return it is.</param>
    /// <param name="isCompared">Whether there is something to compare.</param>
    public async Task<Neighbours> ReadAsync(SubmissionAddress address, bool isCompared, CancellationToken cancellation)
    {
        if (!isCompared)
            return await returns.ReadOwnAsync(address, cancellation);
        var partition = TableKeys.OfPeriod(address.Province, address.Period);
        var (isThere, hasRefusal, answers) = (false, false, new List<LocalityAnswers>());
        await foreach (var entity in QueryAsync(partition, [], cancellation))
        {
            if (ReturnStore.IsRefusal(entity))
                hasRefusal |= entity.RowKey == ReturnStore.RefusalKey(address.Locality);
            else if (entity.RowKey == address.Locality.ToString())
                isThere = true;
            else
                answers.Add(ReturnEntity.ReadAnswers(partition, entity, forms));
        }

        // What is written depends on the row as a whole, and on the version in which that was read: by now it may be another than the page had.
        return new Neighbours(isThere ? await returns.FindStoredAsync(address, cancellation) : null, hasRefusal, answers);
    }

    private AsyncPageable<TableEntity> QueryAsync(string partition, IEnumerable<string> others, CancellationToken cancellation) =>
        _table.QueryAsync<TableEntity>(
            TableKeys.FilterOf(partition),
            select: [.. ReturnEntity.FigureColumns, .. others],
            cancellationToken: cancellation);
}
