using QualityReports.Domain.Areas;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Telemetry;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Returned;

namespace QualityReports.Functions.Submissions;

/// <summary>
/// Takes a return that could be read to its end: compares it with what is there, answers, commits. Where somebody else wrote the locality's row in between,
/// all of it is done again, so that a clerk is told what holds.
/// </summary>
/// <param name="compare">Compares.</param>
/// <param name="areas">The names of provinces.</param>
/// <param name="feedback">The answers.</param>
/// <param name="neighbours">What returns are compared with.</param>
/// <param name="returns">The current returns.</param>
/// <param name="rows">The list rows.</param>
/// <param name="supersede">Tells the states of those whose place was taken.</param>
public sealed class SettleReturn(
    CompareReturn compare,
    AreaCatalog areas,
    FeedbackStore feedback,
    NeighbourStore neighbours,
    ReturnStore returns,
    ReturnRowStore rows,
    SupersedeOthers supersede)
{
    /// <summary>Runs.</summary>
    /// <param name="record">The upload; its address and hash are known.</param>
    /// <param name="member">Whose return it is.</param>
    /// <param name="judgement">The return by itself.</param>
    /// <param name="isRepeated">Whether an earlier delivery broke off; it may have answered.</param>
    /// <param name="cancellation">Cancels between two steps.</param>
    /// <returns>The record in its final state.</returns>
    public async Task<SubmissionRecord> RunAsync(
        SubmissionRecord record, RosterEntry member, Judgement judgement, bool isRepeated, CancellationToken cancellation)
    {
        var address = record.Address!;
        var previous = await neighbours.ReadAsync(address.Province, address.Period.Previous, cancellation);
        for (var hasAnswered = isRepeated; ; hasAnswered = true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await TryRunAsync(record, member, judgement, previous, hasAnswered, cancellation) is { } settled)
                return settled;
        }
    }

    private async Task<SubmissionRecord?> TryRunAsync(
        SubmissionRecord record,
        RosterEntry member,
        Judgement judgement,
        IReadOnlyList<LocalityAnswers> previous,
        bool hasAnswered,
        CancellationToken cancellation)
    {
        var address = record.Address!;
        var found = await compare.ReadAsync(address, judgement, previous, cancellation);
        var own = found.Own;
        if (own?.Return.Came(record.File.Id) == true && await RecallAsync(record, own.Return, cancellation) is { } recalled)
        {
            await supersede.RunAsync(address, cancellation);
            return recalled;
        }

        var compared = await compare.RunAsync(address, record.File.Id, record.Sha256!, judgement, found, previous, cancellation);
        await AnswerAsync(record, member, compared, previous, hasAnswered, cancellation);
        if (compared.IsTaken)
            return await TryCommitAsync(record, compared, own, cancellation);
        await returns.RecordRefusalAsync(address, new RefusedSubmission(address.Locality, record.File.Id, record.File.ReceivedAt), found, cancellation);
        ReturnMetrics.CountFindings(address, compared);
        return record.Judged(compared.Summary, SubmissionState.Invalid);
    }

    // An earlier delivery came as far as the commit. What it answered was compared with what is now overwritten, so its answer stands.
    private async Task<SubmissionRecord?> RecallAsync(SubmissionRecord record, AcceptedReturn own, CancellationToken cancellation)
    {
        if (await feedback.FindFindingsAsync(record.Address!, record.File.Id, cancellation) is not { } json)
            return null;
        var answered = FeedbackJson.Read(json);
        return record with
        {
            State = ReturnVersions.StateOf(own, record.File.Id, record.Sha256!),
            Supersedes = own.SubmissionId == record.File.Id ? own.Supersedes : null,
            Errors = answered.Errors,
            Warnings = answered.Warnings,
            Notes = answered.Notes,
        };
    }

    private async Task AnswerAsync(
        SubmissionRecord record,
        RosterEntry member,
        Judgement judgement,
        IReadOnlyList<LocalityAnswers> previous,
        bool hasAnswered,
        CancellationToken cancellation)
    {
        var address = record.Address!;
        await feedback.WriteFindingsAsync(address, record.File.Id, FeedbackJson.Write(record.File.Id, judgement), cancellation);
        if (!judgement.HasReturnedWorkbook)
        {
            // What was compared with may be another by now, and a workbook with yesterday's findings would say what no longer holds.
            if (hasAnswered)
                await feedback.DeleteReturnedAsync(address, record.File.Id, cancellation);
            return;
        }

        var before = previous.FirstOrDefault(row => row.Locality == address.Locality);
        var workbook = await ReturnedWorkbookWriter.WriteAsync(
            judgement.Document!, address, areas.Find(address.Province)!.Name, member.Name, judgement.Findings, before?.Values, cancellation);
        await feedback.WriteReturnedAsync(address, record.File.Id, workbook, cancellation);
    }

    private async Task<SubmissionRecord?> TryCommitAsync(SubmissionRecord record, Judgement judgement, StoredReturn? own, CancellationToken cancellation)
    {
        var decision = ReturnVersions.Decide(own?.Return, ToRow(record, judgement));
        if (decision.State == SubmissionState.Accepted)
            await rows.WriteAsync(record.Address!, record.File.Id, judgement.Return!, cancellation);
        if (!await returns.TryCommitAsync(record.Address!, decision, own, cancellation))
            return null;
        ReturnMetrics.CountFindings(record.Address, judgement);
        var settled = record.Judged(judgement.Summary, decision.State);
        if (own is null)
            return settled;
        if (decision.State != SubmissionState.Accepted)
            return settled with { SupersededAt = ReturnVersions.SupersededAt(decision.State, own.Return, record.File.ReceivedAt) };
        await supersede.RunAsync(record.Address!, cancellation);
        return settled with { Supersedes = decision.Row?.Supersedes };
    }

    private static AcceptedReturn ToRow(SubmissionRecord record, Judgement judgement)
    {
        var accepted = judgement.Return!;
        var warnings = StoredWarning.OfReturnAlone(judgement.Findings).ToList();
        return new()
        {
            Locality = record.Address!.Locality,
            SubmissionId = record.File.Id,
            Sha256 = record.Sha256!,
            BlobName = record.File.Name,
            SubmittedAt = record.File.ReceivedAt,
            FirstSubmittedAt = record.File.ReceivedAt,
            TraceParent = record.File.Label.TraceParent,
            FormEdition = accepted.Form.Edition,
            IsNil = accepted.IsNil,
            Warnings = warnings.Count,
            WarningDetails = [.. warnings.Take(StoredWarning.MaxKept)],
            Values = accepted.Values,
            Cells = accepted.Values.Keys.ToDictionary(code => code, code => accepted.Entries[code].Address.ToString()),
            Lists = accepted.Form.Lists.ToDictionary(list => list.Code, list => ListTotals.Of(list, accepted.RowsOf(list))),
        };
    }
}
