using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Returns;

/// <summary>A locality's row as read.</summary>
public sealed record StoredReturn(AcceptedReturn Return, DateTimeOffset AcceptedAt, ETag ETag);

/// <summary>Table <c>Returns</c>: the current return of each locality, and under <c>{locality}|refused</c> its newest refused upload. Both are in one
/// partition, so that one page shows for a province which localities have reported, were refused, or are missing.</summary>
public sealed class ReturnStore
{
    private readonly TableClient _table;
    private readonly FormCatalog _forms;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _commit;

    // The columns of answers that are no figures. A row is read by the edition that it names, which may not be the current one of its period.
    private readonly IReadOnlyList<string> _others;

    public ReturnStore(TableServiceClient tables, FormCatalog forms, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        _table = tables.GetTableClient(StorageNames.ReturnsTable);
        _forms = forms;
        _others = [.. forms.Editions.SelectMany(form => form.Indicators).Where(one => !one.IsNumeric).Select(one => one.Code.Value).Distinct()];
        _clock = clock;
        _commit = CommitPipeline.Create(TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
    }

    /// <summary>Writes the decision on a locality's row, unless another instance changed the row. This one write commits a return.</summary>
    /// <param name="before">The row behind the decision; null where there was none.</param>
    /// <returns>False where another instance changed the row: read it and decide again.</returns>
    public async Task<bool> TryCommitAsync(SubmissionAddress address, VersionDecision decision, StoredReturn? before, CancellationToken cancellation)
    {
        if (decision.Row is null)
            return true;
        // A row that only got an earlier receipt or a repetition keeps the time of its commit.
        var acceptedAt = decision.State == SubmissionState.Accepted ? _clock.GetUtcNow() : before!.AcceptedAt;
        var entity = ReturnEntity.Write(TableKeys.OfPeriod(address.Province, address.Period), decision.Row, acceptedAt);
        EntityLimits.Check(entity);
        return await CommitPipeline.TryAsync(() => before is null
            ? _table.AddEntityAsync(entity, cancellation)
            : _table.UpdateEntityAsync(entity, before.ETag, TableUpdateMode.Replace, cancellation));
    }

    /// <summary>Notes a refused upload, unless a newer one is noted.</summary>
    public async Task RecordRefusalAsync(SubmissionAddress address, RefusedSubmission refused, CancellationToken cancellation) =>
        await _commit.ExecuteAsync(async token => await TryRecordRefusalAsync(address, refused, token), cancellation);

    /// <summary>Notes a refused upload, unless a newer one is noted. The earlier read saves another one.</summary>
    public async Task RecordRefusalAsync(SubmissionAddress address, RefusedSubmission refused, Neighbours seen, CancellationToken cancellation)
    {
        if (seen.HasRefusal || !await TryAddRefusalAsync(address, refused, cancellation))
            await RecordRefusalAsync(address, refused, cancellation);
    }

    /// <summary>The returns of a province for a period: one page for up to 1,000 rows.</summary>
    public async Task<PeriodReturns> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var (accepted, refused) = (new List<AcceptedReturn>(), new List<RefusedSubmission>());
        await foreach (var entity in _table.ReadAsync(TableKeys.OfPeriod(province, period), cancellation))
        {
            if (RefusalEntity.IsOne(entity))
                refused.Add(RefusalEntity.Read(entity));
            else
                accepted.Add(ReturnEntity.Read(entity, _forms));
        }

        return new PeriodReturns(period, accepted, refused);
    }

    /// <summary>The answers of a province's localities for a period, without the columns that no comparison needs.</summary>
    public async Task<IReadOnlyList<LocalityAnswers>> ReadAnswersAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var partition = TableKeys.OfPeriod(province, period);
        return await _table.ReadAsync(partition, cancellation, [.. ReturnEntity.FigureColumns, .. _others])
            .Where(entity => !RefusalEntity.IsOne(entity))
            .Select(entity => ReturnEntity.ReadAnswers(partition, entity, _forms))
            .ToListAsync(cancellation);
    }

    /// <summary>The other returns of a period: one page of answers, and the locality's own full row where it has one. Full rows of a province would
    /// cost more than all other steps of a return.</summary>
    /// <param name="isCompared">Whether the return is compared; without a comparison only the locality's own rows are read.</param>
    public async Task<Neighbours> ReadNeighboursAsync(SubmissionAddress address, bool isCompared, CancellationToken cancellation)
    {
        if (!isCompared)
            return await ReadOwnAsync(address, cancellation);
        var partition = TableKeys.OfPeriod(address.Province, address.Period);
        var (isThere, hasRefusal, answers) = (false, false, new List<LocalityAnswers>());
        await foreach (var entity in _table.ReadAsync(partition, cancellation, ReturnEntity.FigureColumns))
        {
            if (RefusalEntity.IsOne(entity))
                hasRefusal |= entity.RowKey == RefusalEntity.KeyOf(address.Locality);
            else if (entity.RowKey == address.Locality.ToString())
                isThere = true;
            else
                answers.Add(ReturnEntity.ReadAnswers(partition, entity, _forms));
        }

        // The write depends on the full row and its ETag: both may be newer than the page.
        return new Neighbours(isThere ? await FindStoredAsync(address, cancellation) : null, hasRefusal, answers);
    }

    /// <summary>The row of a locality, for a conditional write; null where it has none.</summary>
    public async Task<StoredReturn?> FindStoredAsync(SubmissionAddress address, CancellationToken cancellation) =>
        await _table.FindAsync(TableKeys.OfPeriod(address.Province, address.Period), address.Locality.ToString(), cancellation) is { } row ? Store(row) : null;

    /// <summary>The current return of a locality; null where it has none.</summary>
    public async Task<AcceptedReturn?> FindAsync(SubmissionAddress address, CancellationToken cancellation) =>
        (await FindStoredAsync(address, cancellation))?.Return;

    /// <summary>Deletes every row, so that the table can be rebuilt from the uploads.</summary>
    public Task<int> ClearAsync(CancellationToken cancellation) => _table.ClearAsync(cancellation);

    /// <summary>The two rows of a locality, without other returns.</summary>
    private async Task<Neighbours> ReadOwnAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var partition = TableKeys.OfPeriod(address.Province, address.Period);
        var (row, refused) = (address.Locality.ToString(), RefusalEntity.KeyOf(address.Locality));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and (RowKey eq {row} or RowKey eq {refused})");
        var found = await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);
        return new Neighbours(found.Where(entity => !RefusalEntity.IsOne(entity)).Select(Store).SingleOrDefault(), found.Any(RefusalEntity.IsOne), []);
    }

    private StoredReturn Store(TableEntity entity) => new(ReturnEntity.Read(entity, _forms), ReturnEntity.ReadAcceptedAt(entity), entity.ETag);

    private async Task TryRecordRefusalAsync(SubmissionAddress address, RefusedSubmission refused, CancellationToken cancellation)
    {
        var entity = RefusalEntity.Write(TableKeys.OfPeriod(address.Province, address.Period), refused);
        var found = await _table.FindAsync(entity.PartitionKey, entity.RowKey, cancellation);
        if (found is null)
            await _table.AddEntityAsync(entity, cancellation);
        else if (RefusalEntity.Read(found).SubmissionId.CompareTo(refused.SubmissionId) < 0)
            await _table.UpdateEntityAsync(entity, found.ETag, TableUpdateMode.Replace, cancellation);
    }

    private Task<bool> TryAddRefusalAsync(SubmissionAddress address, RefusedSubmission refused, CancellationToken cancellation)
    {
        var entity = RefusalEntity.Write(TableKeys.OfPeriod(address.Province, address.Period), refused);
        return CommitPipeline.TryAsync(() => _table.AddEntityAsync(entity, cancellation));
    }
}
