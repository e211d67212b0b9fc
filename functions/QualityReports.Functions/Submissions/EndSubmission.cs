using QualityReports.Domain.Returns;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>
/// Writes the final state of an upload, or that it waits for its scan. Where somebody else wrote its row since the delivery began, a successor perhaps, its
/// place is looked up anew.
/// </summary>
/// <param name="submissions">The states of the uploads.</param>
/// <param name="returns">The current returns.</param>
public sealed class EndSubmission(SubmissionStore submissions, ReturnStore returns)
{
    /// <summary>Runs.</summary>
    /// <param name="record">The upload in its final state.</param>
    /// <param name="begun">Its row when the delivery began.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The record as it was written.</returns>
    public async Task<SubmissionRecord> RunAsync(SubmissionRecord record, SubmissionBegin begun, CancellationToken cancellation)
    {
        if (record.State == SubmissionState.AwaitingScan)
        {
            // No end: whoever wrote the row since knows more, or looks again later.
            await submissions.TrySaveAsync(record, begun.ETag, cancellation);
            return record;
        }

        Azure.ETag? read = begun.ETag;
        while (!await submissions.TrySaveAsync(record, read, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            read = (await submissions.FindAsync(record.Address, record.File.Id, cancellation))?.ETag;
            // After the row, so that whoever takes its place from here on finds the version that is written now.
            record = await StandAsync(record, cancellation);
        }

        return record;
    }

    private async Task<SubmissionRecord> StandAsync(SubmissionRecord record, CancellationToken cancellation)
    {
        // Nobody else has a place to lose.
        if (record.State != SubmissionState.Accepted || await returns.FindAsync(record.Address!, cancellation) is not { } current)
            return record;
        var state = ReturnVersions.StandingOf(current, record.File.Id, record.Sha256!);
        return record with { State = state, SupersededAt = ReturnVersions.SupersededAt(state, current, record.File.ReceivedAt) };
    }
}
