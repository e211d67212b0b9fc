using QualityReports.Domain.Returns;
using QualityReports.Domain.Rules;
using QualityReports.Storage.Returns;

namespace QualityReports.Functions.Submissions;

/// <summary>Compares a return with the one that its locality sent before and with those of others.</summary>
/// <param name="neighbours">What returns are compared with.</param>
/// <param name="rows">The list rows.</param>
public sealed class CompareReturn(NeighbourStore neighbours, ReturnRowStore rows)
{
    /// <summary>Reads what a return meets in its own period: no more than there is something to compare with.</summary>
    /// <param name="address">Whose it is.</param>
    /// <param name="judgement">The return by itself.</param>
    /// <param name="previous">What the province answered for the period before.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<Neighbours> ReadAsync(
        SubmissionAddress address, Judgement judgement, IReadOnlyList<LocalityAnswers> previous, CancellationToken cancellation)
    {
        var before = previous.FirstOrDefault(row => row.Locality == address.Locality);
        var compared = ComparedReturn.Of(judgement.Return!, address.Locality).FiguresBeside(before);
        return neighbours.ReadAsync(address, compared.Any(), cancellation);
    }

    /// <summary>Runs: a page for each 1,000 list rows of the return before, where there is one whose place this one takes.</summary>
    /// <param name="address">Whose it is.</param>
    /// <param name="id">The upload.</param>
    /// <param name="sha256">SHA-256 of its file.</param>
    /// <param name="judgement">The return by itself.</param>
    /// <param name="found">What it meets.</param>
    /// <param name="previous">What the province answered for the period before.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Judgement> RunAsync(
        SubmissionAddress address,
        SubmissionId id,
        string sha256,
        Judgement judgement,
        Neighbours found,
        IReadOnlyList<LocalityAnswers> previous,
        CancellationToken cancellation)
    {
        var resubmission = found.Own?.Return is { } own && judgement.IsTaken
            ? await CompareAsync(address, ReturnVersions.StateOf(own, id, sha256), judgement.Return!, own, cancellation)
            : null;
        return SubmissionJudge.Compare(judgement, address.Locality, new ReturnHistory(found.Answers, previous, resubmission));
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
