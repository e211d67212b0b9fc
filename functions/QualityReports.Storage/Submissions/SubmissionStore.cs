using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Submissions;

/// <summary>Table <c>Submissions</c>: every upload, in whatever state. Its delivery, its successor's delivery and recovery write the row. So every write
/// depends on the row's ETag: after a conflict the writer reads again and decides anew.</summary>
public sealed class SubmissionStore(TableServiceClient tables, SubmissionBlobs blobs, TimeProvider clock)
{
    /// <summary>The partition of uploads with an invalid name.</summary>
    public const string UnaddressedPartition = "unaddressed";

    private const int NotFound = 404;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.SubmissionsTable);

    /// <summary>The state of an upload; null where it is new.</summary>
    public async Task<SubmissionState?> FindStateAsync(SubmissionAddress? address, SubmissionId id, CancellationToken cancellation) =>
        (await FindAsync(address, id, cancellation))?.State;

    /// <summary>The row of an upload; null where it is new.</summary>
    public async Task<StoredSubmission?> FindAsync(SubmissionAddress? address, SubmissionId id, CancellationToken cancellation) =>
        await _table.FindAsync(SubmissionEntity.PartitionOf(address), id.Value, cancellation) is { } row ? SubmissionEntity.Read(row) : null;

    /// <summary>The uploads of a locality that are accepted or may become so: one page.</summary>
    public async Task<IReadOnlyList<StoredSubmission>> ReadOpenAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var (accepted, processing) = (Name(SubmissionState.Accepted), Name(SubmissionState.Processing));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {SubmissionEntity.PartitionOf(address)} and (State eq {accepted} or State eq {processing})");
        return await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).Select(SubmissionEntity.Read).ToListAsync(cancellation);
    }

    /// <summary>The uploads of a period, of all provinces or of one: a query of many partitions, for operators.</summary>
    public IAsyncEnumerable<StoredSubmission> ReadAsync(ReportingPeriod period, AreaCode? province, CancellationToken cancellation)
    {
        // Keys are {period}|{province}|{locality}; the filter is a range of them.
        var from = province is { } one ? $"{TableKeys.OfPeriod(one, period)}|" : $"{period}|";
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {from + TableKeys.End}");
        return _table.QueryAsync<TableEntity>(filter, select: SubmissionEntity.Stored, cancellationToken: cancellation).Select(SubmissionEntity.Read);
    }

    /// <summary>Every upload of a locality for a period, newest first: a page of rows, and a page of blobs for those whose delivery has not begun.</summary>
    public async Task<IReadOnlyList<ShownSubmission>> ReadHistoryAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        // The blobs are read first: an upload whose delivery begins in between is shown with its row.
        var files = await blobs.ListAsync(address, cancellation).ToListAsync(cancellation);
        var rows = await _table.ReadAsync(SubmissionEntity.PartitionOf(address), cancellation)
            .Select(entity => SubmissionEntity.ReadShown(entity, address)).ToListAsync(cancellation);
        var begun = rows.Select(row => row.Upload.File.Id).ToHashSet();
        var waiting = files.Where(file => !begun.Contains(file.Id)).Select(file => ShownSubmission.Waiting(address, file));
        return [.. rows.Concat(waiting).OrderByDescending(shown => shown.Upload.File.Id)];
    }

    /// <summary>One upload: a row, or a page of blobs before its delivery begins. Null without such an upload.</summary>
    public async Task<ShownSubmission?> FindShownAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation)
    {
        if (await _table.FindAsync(SubmissionEntity.PartitionOf(address), id.Value, cancellation) is { } row)
            return SubmissionEntity.ReadShown(row, address);
        var file = await blobs.ListAsync(address, cancellation).FirstOrDefaultAsync(file => file.Id == id, cancellation);
        return file is null ? null : ShownSubmission.Waiting(address, file);
    }

    /// <summary>Every upload ever received, a thousand to a page, without hash and fault. Read a row again before changing it.</summary>
    public IAsyncEnumerable<StoredSubmission> ScanAsync(CancellationToken cancellation) =>
        _table.QueryAsync<TableEntity>(select: SubmissionEntity.Scanned, cancellationToken: cancellation).Select(SubmissionEntity.Read);

    /// <summary>Adds the row of a new upload, or begins another attempt of one without a final state.</summary>
    public async Task<SubmissionBegin> BeginAsync(SubmissionRecord record, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await TryAddAsync(SubmissionEntity.WriteBegun(record, clock.GetUtcNow()), cancellation) is { } added)
                return new SubmissionBegin(null, added);
            if (await FindAsync(record.Address, record.File.Id, cancellation) is not { } row)
                continue;
            if (row.HasEnded)
                return new SubmissionBegin(row.State, row.ETag);
            // Counted at the start, as some attempts end with the process.
            var again = row with { State = SubmissionState.Processing, Attempts = row.Attempts + 1, RowsPurged = false };
            if (await TryChangeAsync(row, again, cancellation) is { } begun)
                return new SubmissionBegin(null, begun.ETag, IsRepeated: true);
        }
    }

    /// <summary>Writes an upload's row in its final state, unless another instance changed the row.</summary>
    /// <param name="read">The ETag that was read; null where there was no row.</param>
    /// <returns>False where another instance changed the row: read it and decide again.</returns>
    public async Task<bool> TrySaveAsync(SubmissionRecord record, ETag? read, CancellationToken cancellation) =>
        read is { } etag
            ? await TryUpdateAsync(SubmissionEntity.Write(record, clock.GetUtcNow()), etag, TableUpdateMode.Replace, cancellation) is not null
            : await TryAddAsync(SubmissionEntity.Write(record, clock.GetUtcNow()), cancellation) is not null;

    /// <summary>Changes an upload's state, hash, reason and supersession, and keeps the rest of its row, unless another instance changed the row.</summary>
    /// <param name="changed">The new row; an equal one only gets a new ETag, so that holders of the old one read again.</param>
    /// <returns>The row as written; null where another instance changed it.</returns>
    public async Task<StoredSubmission?> TryChangeAsync(StoredSubmission read, StoredSubmission changed, CancellationToken cancellation) =>
        await TryMergeAsync(read, SubmissionEntity.WriteChange(changed), cancellation) is { } etag ? changed with { ETag = etag } : null;

    /// <summary>Notes the fault of a delivery, unless another instance changed the row.</summary>
    public async Task NoteFaultAsync(SubmissionRecord record, SubmissionBegin begun, string fault, CancellationToken cancellation)
    {
        var entity = SubmissionEntity.WriteFault(fault);
        (entity.PartitionKey, entity.RowKey, entity["UpdatedAt"]) = (SubmissionEntity.PartitionOf(record.Address), record.File.Id.Value, clock.GetUtcNow());
        await TryUpdateAsync(entity, begun.ETag, TableUpdateMode.Merge, cancellation);
    }

    /// <summary>Marks an upload without a final state as failed.</summary>
    /// <returns>False where it has a final state, which it keeps.</returns>
    public async Task<bool> TryFailAsync(SubmissionAddress? address, ReceivedFile file, string reason, CancellationToken cancellation)
    {
        var failed = new SubmissionRecord(address, file, SubmissionState.Failed) { Reason = reason };
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var row = await FindAsync(address, file.Id, cancellation);
            if (row is { HasEnded: true })
                return false;
            var isWritten = row is null
                ? await TrySaveAsync(failed, null, cancellation)
                : await TryChangeAsync(row, row with { State = SubmissionState.Failed, Reason = reason }, cancellation) is not null;
            if (isWritten)
                return true;
        }
    }

    /// <summary>Marks an upload whose list rows were purged, unless another instance changed the row.</summary>
    public async Task MarkPurgedAsync(StoredSubmission row, CancellationToken cancellation) =>
        await TryMergeAsync(row, SubmissionEntity.WritePurged(), cancellation);

    /// <summary>Deletes every row. Uploads, answers and reports stay.</summary>
    public Task<int> ClearAsync(CancellationToken cancellation) => _table.ClearAsync(cancellation);

    /// <summary>The word for a state, in tables and in answers.</summary>
    public static string Name(SubmissionState state) => state switch
    {
        SubmissionState.Processing => "processing",
        SubmissionState.AwaitingScan => "awaitingScan",
        SubmissionState.Accepted => "accepted",
        SubmissionState.Superseded => "superseded",
        SubmissionState.Unchanged => "unchanged",
        SubmissionState.Invalid => "invalid",
        SubmissionState.Rejected => "rejected",
        _ => "failed",
    };

    private async Task<ETag?> TryAddAsync(TableEntity entity, CancellationToken cancellation)
    {
        EntityLimits.Check(entity);
        try
        {
            return (await _table.AddEntityAsync(entity, cancellation)).Headers.ETag;
        }
        catch (RequestFailedException e) when (CommitPipeline.IsLostRace(e))
        {
            return null;
        }
    }

    private Task<ETag?> TryMergeAsync(StoredSubmission row, TableEntity changes, CancellationToken cancellation)
    {
        (changes.PartitionKey, changes.RowKey) = (SubmissionEntity.PartitionOf(row.Address), row.Id.Value);
        changes["UpdatedAt"] = clock.GetUtcNow();
        return TryUpdateAsync(changes, row.ETag, TableUpdateMode.Merge, cancellation);
    }

    private async Task<ETag?> TryUpdateAsync(TableEntity entity, ETag read, TableUpdateMode mode, CancellationToken cancellation)
    {
        EntityLimits.Check(entity);
        try
        {
            return (await _table.UpdateEntityAsync(entity, read, mode, cancellation)).Headers.ETag;
        }
        catch (RequestFailedException e) when (CommitPipeline.IsLostRace(e) || e.Status == NotFound)
        {
            return null;
        }
    }
}
