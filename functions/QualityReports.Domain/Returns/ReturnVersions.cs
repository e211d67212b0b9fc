namespace QualityReports.Domain.Returns;

/// <summary>What a return that was taken does to the locality's current one.</summary>
/// <param name="Row">What the row must become; null where it stays as it is.</param>
/// <param name="State">What becomes of the submission.</param>
public sealed record VersionDecision(AcceptedReturn? Row, SubmissionState State);

/// <summary>
/// Which of two returns is current. Ids sort by time of receipt, so the newest upload wins in whatever order they are handled, and the first time of receipt is
/// kept from whichever came first.
/// </summary>
public static class ReturnVersions
{
    /// <summary>Decides.</summary>
    /// <param name="current">The row as it was read; null where there is none.</param>
    /// <param name="incoming">The return that was taken.</param>
    public static VersionDecision Decide(AcceptedReturn? current, AcceptedReturn incoming)
    {
        if (current is null)
            return new(incoming, SubmissionState.Accepted);
        var first = current.FirstSubmittedAt < incoming.FirstSubmittedAt ? current.FirstSubmittedAt : incoming.FirstSubmittedAt;
        var order = incoming.SubmissionId.CompareTo(current.SubmissionId);
        if (order > 0)
            return new(incoming with { FirstSubmittedAt = first, Supersedes = current.SubmissionId }, SubmissionState.Accepted);
        if (order == 0)
            return new(null, SubmissionState.Accepted);
        return new(first < current.FirstSubmittedAt ? current with { FirstSubmittedAt = first } : null, SubmissionState.Superseded);
    }
}
