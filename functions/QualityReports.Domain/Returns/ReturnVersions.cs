namespace QualityReports.Domain.Returns;

/// <summary>What a return that was taken does to the locality's current one.</summary>
/// <param name="Row">What the row must become; null where it stays as it is.</param>
/// <param name="State">What becomes of the submission.</param>
public sealed record VersionDecision(AcceptedReturn? Row, SubmissionState State);

/// <summary>
/// Which of two returns is current. Ids sort by time of receipt, so the newest upload wins in whatever order they are handled, and the first time of receipt is
/// kept from whichever came first. The same file sent again changes nothing; but it is the newest word of its locality, so that whatever was sent before it
/// stays behind it. Of one file that was sent several times the first upload is the current one, also where it is handled late.
/// </summary>
public static class ReturnVersions
{
    /// <summary>Decides.</summary>
    /// <param name="current">The row as it was read; null where there is none.</param>
    /// <param name="incoming">The return that was taken.</param>
    public static VersionDecision Decide(AcceptedReturn? current, AcceptedReturn incoming)
    {
        var state = StateOf(current, incoming.SubmissionId, incoming.Sha256);
        if (current is null)
            return new(incoming, state);
        if (current.Came(incoming.SubmissionId))
            return new(null, state);
        var first = current.FirstSubmittedAt < incoming.FirstSubmittedAt ? current.FirstSubmittedAt : incoming.FirstSubmittedAt;
        var isNewest = incoming.SubmissionId.CompareTo(current.NewestId) > 0;
        return state switch
        {
            SubmissionState.Accepted => new(
                incoming with { FirstSubmittedAt = first, ConfirmedId = isNewest ? null : current.NewestId, Supersedes = NewestBefore(current, incoming.SubmissionId) }, state),
            SubmissionState.Unchanged => new(isNewest ? current with { ConfirmedId = incoming.SubmissionId } : null, state),
            _ => new(Learn(current, first, incoming.SubmissionId), state),
        };
    }

    /// <summary>What becomes of a return that may be taken.</summary>
    /// <param name="current">The row as it was read; null where there is none.</param>
    /// <param name="id">The upload.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    public static SubmissionState StateOf(AcceptedReturn? current, SubmissionId id, string sha256)
    {
        if (current is null || id == current.SubmissionId)
            return SubmissionState.Accepted;
        if (string.Equals(sha256, current.Sha256, StringComparison.Ordinal))
            return id.CompareTo(current.SubmissionId) > 0 ? SubmissionState.Unchanged : SubmissionState.Accepted;
        return id.CompareTo(current.NewestId) > 0 ? SubmissionState.Accepted : SubmissionState.Superseded;
    }

    /// <summary>
    /// How an upload that was taken stands to the locality's current return as it is by now. An upload that was accepted becomes superseded, or unchanged where
    /// an earlier upload of its very file was handled after it.
    /// </summary>
    /// <param name="current">The row as it is now.</param>
    /// <param name="id">The upload.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    public static SubmissionState StandingOf(AcceptedReturn current, SubmissionId id, string sha256) =>
        id.CompareTo(current.SubmissionId) < 0 ? SubmissionState.Superseded : StateOf(current, id, sha256);

    /// <summary>When the place of an upload was taken: when storage received its successor, so that no clock of ours is asked.</summary>
    /// <param name="state">How it stands to the current return.</param>
    /// <param name="current">The current return.</param>
    /// <param name="submittedAt">When storage received the upload.</param>
    public static DateTimeOffset? SupersededAt(SubmissionState state, AcceptedReturn current, DateTimeOffset submittedAt) =>
        state != SubmissionState.Superseded ? null : current.SubmittedAt > submittedAt ? current.SubmittedAt : submittedAt;

    private static SubmissionId? NewestBefore(AcceptedReturn current, SubmissionId id) =>
        current.SubmissionId.CompareTo(id) < 0 ? current.SubmissionId : current.Supersedes;

    // A return that comes too late to be current may still have come first, or be the one whose place the current one took.
    private static AcceptedReturn? Learn(AcceptedReturn current, DateTimeOffset first, SubmissionId late)
    {
        var isBetween = late.CompareTo(current.SubmissionId) < 0 && (current.Supersedes is not { } known || known.CompareTo(late) < 0);
        var learnt = current with { FirstSubmittedAt = first, Supersedes = isBetween ? late : current.Supersedes };
        return learnt == current ? null : learnt;
    }
}
