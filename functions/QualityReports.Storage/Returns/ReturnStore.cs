using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Returns;

/// <summary>
/// Table <c>Returns</c>: the current return of each locality, and beside it, under <c>{locality}|refused</c>, the newest upload that was not taken. Both stand in one
/// partition, so that one page says of a whole province who has reported, who tried, and who is missing.
/// </summary>
public sealed class ReturnStore
{
    private const string RefusedSuffix = "|refused";

    private readonly TableClient _table;
    private readonly FormCatalog _forms;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _commit;

    /// <summary>Opens the table.</summary>
    public ReturnStore(TableServiceClient tables, FormCatalog forms, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        _table = tables.GetTableClient(StorageNames.ReturnsTable);
        _forms = forms;
        _clock = clock;
        _commit = CommitPipeline.Create(TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
    }

    /// <summary>Makes a return the locality's current one unless a newer one is. This one write commits it.</summary>
    /// <returns>Accepted or superseded; and the submission whose place it took, if any.</returns>
    public async Task<(SubmissionState State, SubmissionId? Supersedes)> CommitAsync(
        SubmissionAddress address, AcceptedReturn incoming, CancellationToken cancellation) =>
        await _commit.ExecuteAsync(async token => await TryCommitAsync(address, incoming, token), cancellation);

    /// <summary>Notes an upload that was not taken, unless a newer one is noted.</summary>
    public async Task RecordRefusalAsync(SubmissionAddress address, RefusedSubmission refused, CancellationToken cancellation) =>
        await _commit.ExecuteAsync(async token => await TryRecordRefusalAsync(address, refused, token), cancellation);

    /// <summary>What a province has of a period: one page for up to 1,000 rows.</summary>
    public async Task<PeriodReturns> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var partition = TableKeys.OfPeriod(province, period);
        var accepted = new List<AcceptedReturn>();
        var refused = new List<RefusedSubmission>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(entity => entity.PartitionKey == partition, cancellationToken: cancellation))
        {
            if (entity.RowKey.EndsWith(RefusedSuffix, StringComparison.Ordinal))
                refused.Add(ReadRefused(entity));
            else
                accepted.Add(ReturnEntity.Read(entity, _forms));
        }

        return new PeriodReturns(period, accepted, refused);
    }

    private async Task<(SubmissionState, SubmissionId?)> TryCommitAsync(SubmissionAddress address, AcceptedReturn incoming, CancellationToken cancellation)
    {
        var partition = TableKeys.OfPeriod(address.Province, address.Period);
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, address.Locality.ToString(), cancellationToken: cancellation);
        var current = found.HasValue ? ReturnEntity.Read(found.Value!, _forms) : null;
        var decision = ReturnVersions.Decide(current, incoming);
        // A commit that landed unheard is found in its place already, and the row knows whose that was.
        var supersedes = decision.State == SubmissionState.Accepted ? (decision.Row ?? current)!.Supersedes : null;
        if (decision.Row is null)
            return (decision.State, supersedes);

        // A row that only learnt of an earlier receipt was accepted when it was accepted.
        var acceptedAt = decision.State == SubmissionState.Accepted ? _clock.GetUtcNow() : found.Value!.GetDateTimeOffset("AcceptedAt")!.Value;
        var entity = ReturnEntity.Write(partition, decision.Row, acceptedAt);
        if (current is null)
            await _table.AddEntityAsync(entity, cancellation);
        else
            await _table.UpdateEntityAsync(entity, found.Value!.ETag, TableUpdateMode.Replace, cancellation);
        return (decision.State, supersedes);
    }

    private async Task TryRecordRefusalAsync(SubmissionAddress address, RefusedSubmission refused, CancellationToken cancellation)
    {
        var entity = WriteRefused(TableKeys.OfPeriod(address.Province, address.Period), refused);
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancellation);
        if (!found.HasValue)
            await _table.AddEntityAsync(entity, cancellation);
        else if (ReadRefused(found.Value!).SubmissionId.CompareTo(refused.SubmissionId) < 0)
            await _table.UpdateEntityAsync(entity, found.Value!.ETag, TableUpdateMode.Replace, cancellation);
    }

    internal static TableEntity WriteRefused(string partition, RefusedSubmission refused) => new(partition, refused.Locality + RefusedSuffix)
    {
        ["SubmissionId"] = refused.SubmissionId.Value,
        ["SubmittedAt"] = refused.SubmittedAt,
    };

    internal static RefusedSubmission ReadRefused(TableEntity entity) => new(
        LocalityCode.Parse(entity.RowKey[..^RefusedSuffix.Length]),
        SubmissionId.Parse(entity.GetString("SubmissionId")),
        entity.GetDateTimeOffset("SubmittedAt")!.Value);
}
