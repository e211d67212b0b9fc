using QualityReports.Domain.Returns;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>
/// Says of the uploads whose place another took that it did, so that of a locality's uploads one is <i>accepted</i>, the one in <c>Returns</c>. It may run
/// again at any time: it looks at what is there, not at what was done before.
/// </summary>
/// <param name="submissions">The states of the uploads.</param>
/// <param name="returns">The current returns.</param>
public sealed class SupersedeOthers(SubmissionStore submissions, ReturnStore returns)
{
    /// <summary>Runs.</summary>
    public async Task RunAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var open = await submissions.ReadOpenAsync(address, cancellation);
        // Read after the states: what was accepted by then and is not current now lost its place, and gets it back from nobody.
        if (await returns.FindAsync(address, cancellation) is not { } current)
            return;
        foreach (var row in open.Where(row => row.Id != current.SubmissionId))
            await SupersedeAsync(row, current, cancellation);
    }

    private async Task SupersedeAsync(StoredSubmission? row, AcceptedReturn current, CancellationToken cancellation)
    {
        while (row is not null)
        {
            cancellation.ThrowIfCancellationRequested();
            var state = StandingOf(row, current);
            if (row.State is not (SubmissionState.Accepted or SubmissionState.Processing) || state == SubmissionState.Accepted)
                return;
            var changed = row with { State = state, SupersededAt = ReturnVersions.SupersededAt(state, current, row.SubmittedAt) };
            if (await submissions.TryChangeAsync(row, changed, cancellation) is not null)
                return;
            row = await submissions.FindAsync(row.Address, row.Id, cancellation);
        }
    }

    // One that is being handled may have been committed and lost its place already: its row becomes another version, so that its delivery looks again.
    private static SubmissionState StandingOf(StoredSubmission row, AcceptedReturn current) =>
        row is { State: SubmissionState.Accepted, Sha256: { } sha256 } ? ReturnVersions.StandingOf(current, row.Id, sha256) : row.State;
}
