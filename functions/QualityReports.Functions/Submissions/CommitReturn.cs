namespace QualityReports.Functions.Submissions;

/// <summary>Writes a return as its locality's current one, or notes beside the current one that it was not accepted.</summary>
/// <param name="supersede">Corrects the states of the uploads that it replaces.</param>
public sealed class CommitReturn(FeedbackStore feedback, ReturnStore returns, ReturnRowStore rows, SupersedeOthers supersede)
{
    /// <summary>Finds a commit of the same upload by an earlier delivery, whose answer is kept: it was compared with rows that are overwritten now.</summary>
    /// <returns>The upload in its final state; null where no delivery has committed and answered it.</returns>
    public async Task<SubmissionRecord?> RecallAsync(IncomingReturn incoming, OtherReturns others, CancellationToken cancellation)
    {
        if (others.Own?.Return is not { } own || !own.Came(incoming.Id))
            return null;
        if (await feedback.FindFindingsAsync(incoming.Address, incoming.Id, cancellation) is not { } json)
            return null;
        var answered = FeedbackJson.Read(json);
        await supersede.RunAsync(incoming.Address, cancellation);
        return incoming.RecordAs(incoming.StateBeside(own)) with
        {
            Supersedes = own.SubmissionId == incoming.Id ? own.Supersedes : null,
            Errors = answered.Errors,
            Warnings = answered.Warnings,
            Notes = answered.Notes,
        };
    }

    /// <summary>Writes what the comparison decided, on condition that the locality's row is unchanged since it was read.</summary>
    /// <returns>The upload in its final state; null where another instance changed the row: compare again.</returns>
    public Task<SubmissionRecord?> TryRunAsync(IncomingReturn compared, OtherReturns others, CancellationToken cancellation) =>
        compared.Judged.IsAcceptable ? TryAcceptAsync(compared, others.Own, cancellation) : RefuseAsync(compared, others, cancellation);

    private async Task<SubmissionRecord?> TryAcceptAsync(IncomingReturn compared, StoredReturn? own, CancellationToken cancellation)
    {
        var decision = own is not null && compared.IsHeldBack(own.Return)
            ? new VersionDecision(null, SubmissionState.Unchanged)
            : ReturnVersions.Decide(own?.Return, compared.ToRow());
        if (decision.State == SubmissionState.Accepted)
            await rows.WriteAsync(compared.Address, compared.Id, compared.Judged.Return, cancellation);
        if (!await returns.TryCommitAsync(compared.Address, decision, own, cancellation))
            return null;
        ReturnMetrics.CountFindings(compared.Address, compared.Judged);
        var settled = compared.EndAs(decision.State);
        if (own is null)
            return settled;
        if (decision.State != SubmissionState.Accepted)
            return settled with { SupersededAt = ReturnVersions.SupersededAt(decision.State, own.Return, compared.File.ReceivedAt) };
        await supersede.RunAsync(compared.Address, cancellation);
        return settled with { Supersedes = decision.Row?.Supersedes };
    }

    private async Task<SubmissionRecord?> RefuseAsync(IncomingReturn compared, OtherReturns others, CancellationToken cancellation)
    {
        await returns.RecordRefusalAsync(compared.Address, compared.ToRefusal(), others.Current, cancellation);
        ReturnMetrics.CountFindings(compared.Address, compared.Judged);
        return compared.EndAs(SubmissionState.Invalid);
    }
}
