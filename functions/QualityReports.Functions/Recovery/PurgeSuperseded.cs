using System.Text.Json;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Recovery;

/// <summary>What a purge came to.</summary>
/// <param name="Submissions">Submissions whose list rows are dropped now.</param>
/// <param name="Rows">List rows that were dropped.</param>
public sealed record PurgeResult(int Submissions, int Rows);

/// <summary>
/// Drops the list rows of submissions that lost their place, or never had one, <see cref="DaysKept"/> days ago. Uploads and answers stay, and so does the row
/// in <c>Submissions</c>, which says that it was done. Rows of a current return are never dropped, nor those of one that becomes current meanwhile: each row is
/// deleted only in the version that was read before anybody looked whether the return is current, and who ingests writes all rows anew.
/// </summary>
public sealed class PurgeSuperseded(
    SubmissionStore submissions, ReturnStore returns, ReturnRowStore rows, AuditStore audit, TimeProvider clock, ILogger<PurgeSuperseded> logger)
{
    /// <summary>Days for which an operator can still look at what a return said before.</summary>
    public const int DaysKept = 30;

    // Ids of an entry; there may be thousands.
    private const int MaxListed = 200;

    /// <summary>Runs by itself, as the timer does: its own name stands in the audit.</summary>
    public Task<PurgeResult> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return RunAsync(new ChangeRequest(FormattableString.Invariant($"{nameof(PurgeSuperseded)} {now:O}"), nameof(PurgeSuperseded), now), cancellation);
    }

    /// <summary>Runs. Where nothing is due, nothing is written.</summary>
    /// <param name="cancellation">Cancels between two uploads.</param>
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

    // What was refused never wrote rows. What waits or failed may have, before its commit.
    private static bool IsDue(StoredSubmission row, DateTimeOffset limit) =>
        row is { RowsPurged: false, Address: not null }
        && row.State is SubmissionState.Superseded or SubmissionState.Unchanged or SubmissionState.Failed or SubmissionState.Processing
        && (row.SupersededAt ?? row.SubmittedAt) <= limit;

    // Null where somebody is at work on the submission, or its return is current.
    private async Task<int?> TryPurgeAsync(StoredSubmission scanned, CancellationToken cancellation)
    {
        var address = scanned.Address!;
        var read = await rows.ReadVersionsAsync(address, scanned.Id, cancellation);
        if (await submissions.FindAsync(address, scanned.Id, cancellation) is not { } row || row.State != scanned.State)
            return null;
        if (read.Count > 0 && !await TryDropAsync(row, read, cancellation))
            return null;
        // Only if nobody wrote the row since: who is at work may have written rows anew, which another purge then finds.
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
