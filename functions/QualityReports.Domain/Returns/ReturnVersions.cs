namespace QualityReports.Domain.Returns;

/// <summary>The effect of an accepted return on the locality's current one.</summary>
/// <param name="Row">The new row; null where it does not change.</param>
public sealed record VersionDecision(AcceptedReturn? Row, SubmissionState State);

/// <summary>Decides which of two returns is current. Ids sort by time of receipt, so the newest upload is current in whatever order uploads are handled. The
/// earliest time of receipt is kept. The same file sent again changes nothing, but is its locality's newest upload: earlier uploads stay behind it. Of
/// several uploads of one file the first is current, also where it is handled late.</summary>
public static class ReturnVersions
{
    /// <summary>Decides the row and the state.</summary>
    /// <param name="current">The row as it was read; null where there is none.</param>
    /// <param name="incoming">The accepted return.</param>
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
                incoming with
                {
                    FirstSubmittedAt = first,
                    ConfirmedId = isNewest ? null : current.NewestId,
                    Supersedes = NewestBefore(current, incoming.SubmissionId),
                    Sources = FigureSources.Add(current, incoming),
                }, state),
            SubmissionState.Unchanged => new(isNewest ? current with { ConfirmedId = incoming.SubmissionId } : null, state),
            _ => new(Learn(current, first, incoming), state),
        };
    }

    /// <summary>The state of a return that may be accepted.</summary>
    /// <param name="current">The row as it was read; null where there is none.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    public static SubmissionState StateOf(AcceptedReturn? current, SubmissionId id, string sha256)
    {
        if (current is null || id == current.SubmissionId)
            return SubmissionState.Accepted;
        if (string.Equals(sha256, current.Sha256, StringComparison.Ordinal))
            return id.CompareTo(current.SubmissionId) > 0 ? SubmissionState.Unchanged : SubmissionState.Accepted;
        return id.CompareTo(current.NewestId) > 0 ? SubmissionState.Accepted : SubmissionState.Superseded;
    }

    /// <summary>The state of an accepted upload beside the locality's current return. It is superseded, or unchanged where an earlier upload of the identical
    /// file was handled after it.</summary>
    /// <param name="current">The row as it is now.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    public static SubmissionState StandingOf(AcceptedReturn current, SubmissionId id, string sha256) =>
        id.CompareTo(current.SubmissionId) < 0 ? SubmissionState.Superseded : StateOf(current, id, sha256);

    /// <summary>The time at which an upload was superseded: the time at which storage received its successor, independent of our clocks.</summary>
    /// <param name="state">Its state beside the current return.</param>
    /// <param name="submittedAt">The time at which storage received the upload.</param>
    public static DateTimeOffset? SupersededAt(SubmissionState state, AcceptedReturn current, DateTimeOffset submittedAt) =>
        state != SubmissionState.Superseded ? null : current.SubmittedAt > submittedAt ? current.SubmittedAt : submittedAt;

    private static SubmissionId? NewestBefore(AcceptedReturn current, SubmissionId id) =>
        current.SubmissionId.CompareTo(id) < 0 ? current.SubmissionId : current.Supersedes;

    // A return that is too late to be current may still be the first one received, the one that the current one supersedes, and one that answers came with.
    private static AcceptedReturn? Learn(AcceptedReturn current, DateTimeOffset first, AcceptedReturn late)
    {
        var isEarlier = late.SubmissionId.CompareTo(current.SubmissionId) < 0;
        var isBetween = isEarlier && (current.Supersedes is not { } known || known.CompareTo(late.SubmissionId) < 0);
        var learnt = current with
        {
            FirstSubmittedAt = first,
            Supersedes = isBetween ? late.SubmissionId : current.Supersedes,
            Sources = isEarlier ? FigureSources.Add(current, late) : current.Sources,
        };
        return learnt == current ? null : learnt;
    }
}
