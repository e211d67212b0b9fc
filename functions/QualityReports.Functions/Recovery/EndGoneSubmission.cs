using Microsoft.Extensions.Logging;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Recovery;

/// <summary>
/// Ends a row whose upload is no more, so that it waits for nothing. One that was overwritten is <i>superseded</i>: what took its place has its own event. One
/// that was deleted is <i>failed</i>, since nothing took its place and somebody should know. One that was committed before keeps what the commit says.
/// </summary>
public sealed class EndGoneSubmission(SubmissionStore submissions, ReturnStore returns, ILogger<EndGoneSubmission> logger)
{
    /// <summary>The reason of one that was overwritten.</summary>
    public const string Overwritten = "overwritten before it was handled";

    /// <summary>The reason of one that was deleted.</summary>
    public const string Deleted = "deleted before it was handled";

    /// <summary>Whether a row without an upload is to be ended: its delivery is surely over, and it was not ended before.</summary>
    public static bool IsDue(StoredSubmission row, DateTimeOffset now) =>
        row.Reason != Deleted && RecoverySchedule.IsDue(SubmissionState.Processing, row.Attempts, row.UpdatedAt, now);

    /// <summary>Runs.</summary>
    /// <param name="scanned">The row as a scan read it.</param>
    /// <param name="successor">The upload that has its name now; null where none has.</param>
    /// <returns>False where somebody else wrote the row meanwhile.</returns>
    public async Task<bool> TryRunAsync(StoredSubmission scanned, ReceivedFile? successor, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(scanned.Address, scanned.Id, cancellation) is not { HasEnded: false } row)
            return false;
        var current = row.Address is { } address ? await returns.FindAsync(address, cancellation) : null;
        var ended = current?.Came(row.Id) == true
            ? row with { State = ReturnVersions.StandingOf(current, row.Id, current.Sha256), Sha256 = current.Sha256 }
            : successor is not null
            ? row with { State = SubmissionState.Superseded, Reason = Overwritten, SupersededAt = successor.ReceivedAt }
            : row with { State = SubmissionState.Failed, Reason = Deleted };
        if (await submissions.TryChangeAsync(row, ended, cancellation) is null)
            return false;
        Log.GoneSubmissionEnded(logger, row.Id.Value, row.BlobName, SubmissionStore.Name(ended.State));
        return true;
    }
}
