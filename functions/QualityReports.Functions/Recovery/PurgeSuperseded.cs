namespace QualityReports.Functions.Recovery;

public sealed record PurgeResult(int Submissions, int Rows);

/// <summary>Deletes the list rows of submissions that were superseded or refused <see cref="DaysKept"/> days ago. Uploads, answers and the rows in
/// <c>Submissions</c> stay; the latter record the purge. Rows of a current return are never deleted, nor those of one that becomes current meanwhile. Each
/// row is deleted only by the ETag read before the check that its return is not current, and ingest writes all rows anew.</summary>
public sealed class PurgeSuperseded(
    SubmissionStore submissions, ReturnStore returns, ReturnRowStore rows, AuditStore audit, TimeProvider clock, ILogger<PurgeSuperseded> logger)
{
    /// <summary>The days for which an operator can read the rows of an earlier return.</summary>
    public const int DaysKept = 30;

    // The most ids in an entry; there may be thousands.
    private const int MaxListed = 200;

    /// <summary>Purges for the timer: the audit has its name.</summary>
    public Task<PurgeResult> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return RunAsync(new ChangeRequest(FormattableString.Invariant($"{nameof(PurgeSuperseded)} {now:O}"), nameof(PurgeSuperseded), now), cancellation);
    }

    /// <summary>Purges for a person. Without due rows nothing is written.</summary>
    /// <param name="cancellation">Checked between two uploads.</param>
    public async Task<PurgeResult> RunAsync(ChangeRequest request, CancellationToken cancellation)
    {
        var limit = clock.GetUtcNow().AddDays(-DaysKept);
        var due = await submissions.ScanAsync(cancellation).Where(row => IsDue(row, limit)).ToListAsync(cancellation);
        if (due.Count > 0)
            await audit.AppendAsync(Entry(due, request), cancellation);
        var (purged, dropped) = (0, 0);
        foreach (var row in due)
        {
            if (await TryPurgeAsync(row, cancellation) is not { } count)
                continue;
            purged++;
            dropped += count;
        }

        Log.SupersededPurged(logger, purged, dropped);
        return new PurgeResult(purged, dropped);
    }

    private static AuditEntry Entry(List<StoredSubmission> due, ChangeRequest request) =>
        new(AreaCode.Nation, null, AuditAction.SupersededPurged, AreaCode.Nation.Value, request)
        {
            Old = JsonSerializer.Serialize(new { count = due.Count, submissions = due.Take(MaxListed).Select(row => row.Id.Value) }),
        };

    // A refused upload never wrote rows. A waiting or failed one may have, before its commit.
    private static bool IsDue(StoredSubmission row, DateTimeOffset limit) =>
        row is { RowsPurged: false, Address: not null }
        && row.State is SubmissionState.Superseded or SubmissionState.Unchanged or SubmissionState.Failed or SubmissionState.Processing
        && (row.SupersededAt ?? row.SubmittedAt) <= limit;

    // Null where the submission is in processing, or its return is current.
    private async Task<int?> TryPurgeAsync(StoredSubmission scanned, CancellationToken cancellation)
    {
        var address = scanned.Address!;
        var read = await rows.ReadVersionsAsync(address, scanned.Id, cancellation);
        if (await submissions.FindAsync(address, scanned.Id, cancellation) is not { } row || row.State != scanned.State)
            return null;
        if (read.Count > 0 && !await TryDropAsync(row, read, cancellation))
            return null;
        // Only if the row is unchanged since: an ingest may have written the rows anew, which another purge then finds.
        await submissions.MarkPurgedAsync(row, cancellation);
        return read.Count;
    }

    private async Task<bool> TryDropAsync(StoredSubmission row, IReadOnlyList<RowVersion> read, CancellationToken cancellation)
    {
        if (await returns.FindAsync(row.Address!, cancellation) is { } current && current.SubmissionId == row.Id)
            return false;
        return await rows.TryDropAsync(row.Address!, row.Id, read, cancellation);
    }
}
