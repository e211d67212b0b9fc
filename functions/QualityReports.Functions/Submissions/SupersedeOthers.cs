namespace QualityReports.Functions.Submissions;

/// <summary>Marks a locality's uploads superseded, except the current one, so that only the upload in <c>Returns</c> is <i>accepted</i>. It reads what is
/// stored, so it may run again at any time.</summary>
public sealed class SupersedeOthers(SubmissionStore submissions, ReturnStore returns)
{
    /// <summary>Reads the open uploads of a locality and marks those that are not current.</summary>
    public async Task RunAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var open = await submissions.ReadOpenAsync(address, cancellation);
        // Read after the states: an upload that was accepted then and is not current now stays superseded.
        if (await returns.FindAsync(address, cancellation) is not { } current)
            return;
        foreach (var row in open.Where(row => row.Id != current.SubmissionId))
            await SupersedeAsync(row, current, cancellation);
    }

    private async Task SupersedeAsync(StoredSubmission open, AcceptedReturn current, CancellationToken cancellation)
    {
        for (StoredSubmission? row = open; row is not null; row = await submissions.FindAsync(row.Address, row.Id, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var state = StandingOf(row, current);
            if (row.State is not (SubmissionState.Accepted or SubmissionState.Processing) || state == SubmissionState.Accepted)
                return;
            var changed = row with { State = state, SupersededAt = ReturnVersions.SupersededAt(state, current, row.SubmittedAt) };
            if (await submissions.TryChangeAsync(row, changed, cancellation) is not null)
                return;
        }
    }

    // An upload in processing may be committed and superseded already: its row gets a new ETag, so that its delivery reads the current return again.
    private static SubmissionState StandingOf(StoredSubmission row, AcceptedReturn current) =>
        row is { State: SubmissionState.Accepted, Sha256: { } sha256 } ? ReturnVersions.StandingOf(current, row.Id, sha256) : row.State;
}
