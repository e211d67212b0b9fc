using QualityReports.Domain.Returns;
using QualityReports.Storage.Returns;

namespace QualityReports.Functions.Submissions;

/// <summary>Compares a return with the one that its locality sent before and with those of others.</summary>
/// <param name="rows">The list rows.</param>
public sealed class CompareReturn(ReturnRowStore rows)
{
    /// <summary>Runs: a page for each 1,000 list rows of the return before, where there is one whose place this one takes.</summary>
    /// <param name="address">Whose it is.</param>
    /// <param name="id">The upload.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    /// <param name="judgement">The return by itself.</param>
    /// <param name="own">The locality's current return; null where it has none.</param>
    /// <param name="current">What the province has of the period.</param>
    /// <param name="previous">What it has of the period before.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Judgement> RunAsync(
        SubmissionAddress address,
        SubmissionId id,
        string sha256,
        Judgement judgement,
        AcceptedReturn? own,
        PeriodReturns current,
        PeriodReturns previous,
        CancellationToken cancellation)
    {
        var resubmission = own is not null && judgement.IsTaken
            ? await CompareAsync(address, ReturnVersions.StateOf(own, id, sha256), judgement.Return!, own, cancellation)
            : null;
        return SubmissionJudge.Compare(judgement, address.Locality, new ReturnHistory(current, previous, resubmission));
    }

    private async Task<Resubmission> CompareAsync(
        SubmissionAddress address, SubmissionState state, CheckedReturn incoming, AcceptedReturn own, CancellationToken cancellation) =>
        new(own, state, state == SubmissionState.Accepted ? await FindLostRowsAsync(address, incoming, own, cancellation) : []);

    // Rows are known by the columns of one form; those of another edition cannot be compared.
    private async Task<IReadOnlyList<LostRows>> FindLostRowsAsync(
        SubmissionAddress address, CheckedReturn incoming, AcceptedReturn own, CancellationToken cancellation)
    {
        if (own.FormEdition != incoming.Form.Edition || own.Lists.Values.All(list => list.Rows == 0))
            return [];
        var search = new LostRowsSearch(incoming);
        await foreach (var (list, identity) in rows.ReadIdentitiesAsync(address, own.SubmissionId, incoming.Form, cancellation))
            search.Add(list, identity);
        return search.Found;
    }
}
