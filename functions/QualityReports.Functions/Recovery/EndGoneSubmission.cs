namespace QualityReports.Functions.Recovery;

/// <summary>Ends a row whose upload is gone. An overwritten one is <i>superseded</i>: its successor has an event of its own. A deleted one is <i>failed</i>,
/// as it has no successor and a person should know. A committed one keeps the state of the commit.</summary>
public sealed class EndGoneSubmission(SubmissionStore submissions, ReturnStore returns, ILogger<EndGoneSubmission> logger)
{
    public const string Overwritten = "overwritten before it was handled";

    public const string Deleted = "deleted before it was handled";

    /// <summary>Whether to end a row without an upload: its delivery is certainly over, and its state is not final.</summary>
    public static bool IsDue(StoredSubmission row, DateTimeOffset now) =>
        row.Reason != Deleted && RecoverySchedule.IsDue(SubmissionState.Processing, row.Attempts, row.UpdatedAt, now);

    /// <param name="successor">The upload that has its name now; null without one.</param>
    /// <returns>False where another instance changed the row.</returns>
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
