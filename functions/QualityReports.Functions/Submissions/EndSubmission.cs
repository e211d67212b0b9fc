namespace QualityReports.Functions.Submissions;

/// <summary>
/// Writes the final state of an upload, or that it awaits its scan. Where another instance changed the row since the delivery began, the upload may be
/// superseded, so the current return is read again.
/// </summary>
public sealed class EndSubmission(SubmissionStore submissions, ReturnStore returns)
{
    /// <param name="record">The upload in its final state, or awaiting its scan.</param>
    public async Task<SubmissionRecord> RunAsync(SubmissionRecord record, SubmissionBegin begun, CancellationToken cancellation)
    {
        if (record.State == SubmissionState.AwaitingScan)
        {
            // Not final: a row that changed meanwhile is at least as new.
            await submissions.TrySaveAsync(record, begun.ETag, cancellation);
            return record;
        }

        Azure.ETag? read = begun.ETag;
        while (!await submissions.TrySaveAsync(record, read, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            read = (await submissions.FindAsync(record.Address, record.File.Id, cancellation))?.ETag;
            // Read after the row: an upload that supersedes this one from here on changes the row again.
            record = await UpdateAsync(record, cancellation);
        }

        return record;
    }

    private async Task<SubmissionRecord> UpdateAsync(SubmissionRecord record, CancellationToken cancellation)
    {
        // Only an accepted upload can be superseded.
        if (record is not { State: SubmissionState.Accepted, Address: { } address, Sha256: { } sha256 }
            || await returns.FindAsync(address, cancellation) is not { } current)
            return record;
        var state = ReturnVersions.StandingOf(current, record.File.Id, sha256);
        return record with { State = state, SupersededAt = ReturnVersions.SupersededAt(state, current, record.File.ReceivedAt) };
    }
}
