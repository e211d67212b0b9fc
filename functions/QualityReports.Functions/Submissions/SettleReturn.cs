namespace QualityReports.Functions.Submissions;

/// <summary>
/// Brings a return to its final state: compares, answers, commits. Where another instance changed the locality's row meanwhile, all steps repeat, so that the
/// answer fits what is stored.
/// </summary>
public sealed class SettleReturn(CompareReturn compare, AnswerReturn answer, CommitReturn commit)
{
    /// <param name="isRepeated">Whether an earlier delivery broke off; it may have answered.</param>
    /// <param name="cancellation">Checked between two steps.</param>
    public async Task<SubmissionRecord> RunAsync(IncomingReturn incoming, bool isRepeated, CancellationToken cancellation)
    {
        var previous = await compare.ReadPreviousAsync(incoming.Address, cancellation);
        for (var hasAnswered = isRepeated; ; hasAnswered = true)
        {
            cancellation.ThrowIfCancellationRequested();
            var others = await compare.ReadAsync(incoming, previous, cancellation);
            if (await commit.RecallAsync(incoming, others, cancellation) is { } recalled)
                return recalled;
            var compared = await compare.RunAsync(incoming, others, cancellation);
            await answer.RunAsync(compared, others, hasAnswered, cancellation);
            if (await commit.TryRunAsync(compared, others, cancellation) is { } settled)
                return settled;
        }
    }
}
