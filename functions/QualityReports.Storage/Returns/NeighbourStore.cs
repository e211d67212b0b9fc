using Azure;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Returns;

/// <summary>The other returns of an incoming return's period.</summary>
/// <param name="Own">The locality's full row, for a conditional write; null without one.</param>
/// <param name="HasRefusal">Whether a refused upload of the locality is noted.</param>
/// <param name="Answers">The figures of the province's other localities; empty where nothing is compared.</param>
public sealed record Neighbours(StoredReturn? Own, bool HasRefusal, IReadOnlyList<LocalityAnswers> Answers);

/// <summary>Table <c>Returns</c>, read for a comparison: a page has up to 1,000 rows, so only the compared columns are requested. Full rows of a province for
/// two periods would cost more than all other steps of a return.</summary>
public sealed class NeighbourStore(TableServiceClient tables, FormCatalog forms, ReturnStore returns)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.ReturnsTable);

    // A row is read by the edition that it names, which may not be the current one of its period.
    private readonly IReadOnlyList<string> _others =
    [
        .. forms.Editions.SelectMany(form => form.Indicators)
            .Where(indicator => !indicator.IsNumeric)
            .Select(indicator => indicator.Code.Value)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The answers of a province's localities for a period.</summary>
    public async Task<IReadOnlyList<LocalityAnswers>> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var partition = TableKeys.OfPeriod(province, period);
        return await QueryAsync(partition, _others, cancellation)
            .Where(entity => !ReturnStore.IsRefusal(entity))
            .Select(entity => ReturnEntity.ReadAnswers(partition, entity, forms))
            .ToListAsync(cancellation);
    }

    /// <summary>The other returns: one page, and the locality's own row where it has one. Without a comparison only its own rows are read.</summary>
    /// <param name="address">Whose return it is.</param>
    /// <param name="isCompared">Whether the return is compared.</param>
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

        // The write depends on the full row and its ETag: both may be newer than the page.
        return new Neighbours(isThere ? await returns.FindStoredAsync(address, cancellation) : null, hasRefusal, answers);
    }

    private AsyncPageable<TableEntity> QueryAsync(string partition, IEnumerable<string> others, CancellationToken cancellation) =>
        _table.QueryAsync<TableEntity>(
            TableKeys.FilterOf(partition),
            select: [.. ReturnEntity.FigureColumns, .. others],
            cancellationToken: cancellation);
}
