using QualityReports.Domain.Rules;

namespace QualityReports.Functions.Submissions;

/// <summary>The returns that an incoming one is compared with.</summary>
/// <param name="Current">The locality's current return, and the figures of the province's other localities for the period.</param>
/// <param name="Previous">The figures of the province for the period before.</param>
/// <param name="Before">The locality's own figures for the period before; null where it has none.</param>
public sealed record OtherReturns(Neighbours Current, IReadOnlyList<LocalityAnswers> Previous, LocalityAnswers? Before)
{
    /// <summary>The locality's row as it was read; null where it has none.</summary>
    public StoredReturn? Own => Current.Own;
}

/// <summary>Compares a return with the locality's current one, and with the figures of the province for this period and the one before.</summary>
public sealed class CompareReturn(ReturnStore returns, ReturnRowStore rows)
{
    /// <summary>The province's figures for the period before: one page for 1,000 localities.</summary>
    public Task<IReadOnlyList<LocalityAnswers>> ReadPreviousAsync(SubmissionAddress address, CancellationToken cancellation) =>
        returns.ReadAnswersAsync(address.Province, address.Period.Previous, cancellation);

    /// <summary>Reads the returns of the same period, as far as there is something to compare.</summary>
    public async Task<OtherReturns> ReadAsync(IncomingReturn incoming, IReadOnlyList<LocalityAnswers> previous, CancellationToken cancellation)
    {
        var (address, judged) = (incoming.Address, incoming.Judged.Return);
        var before = previous.FirstOrDefault(row => row.Locality == address.Locality);
        var isCompared = ComparedReturn.Of(judged, address.Locality).FiguresBeside(before).Any();
        return new OtherReturns(await returns.ReadNeighboursAsync(address, isCompared, cancellation), previous, before);
    }

    /// <summary>Compares: a page for each 1,000 list rows of the return that this one would replace.</summary>
    /// <returns>The return with the findings of the comparison.</returns>
    public async Task<IncomingReturn> RunAsync(IncomingReturn incoming, OtherReturns others, CancellationToken cancellation)
    {
        var resubmission = others.Own is { } own && incoming.Judged.IsAcceptable ? await CompareAsync(incoming, own.Return, cancellation) : null;
        var history = new ReturnHistory(others.Current.Answers, others.Previous, resubmission);
        return incoming with { Judged = incoming.Judged.Compare(incoming.Address.Locality, history) };
    }

    private async Task<Resubmission> CompareAsync(IncomingReturn incoming, AcceptedReturn own, CancellationToken cancellation)
    {
        var state = incoming.StateBeside(own);
        return state != SubmissionState.Accepted
            ? new(own, state, []) { Repeats = incoming.IsHeldBack(own) ? incoming.FindSuperseded(own) : null }
            : new(own, state, await FindLostRowsAsync(incoming, own, cancellation))
            {
                Undone = UndoneFigures.Find(own, incoming.Judged.Return, incoming.Judged.Document.Identity.MadeFrom, incoming.File.Label.By),
                Repeats = incoming.FindSuperseded(own),
            };
    }

    // The columns of one edition identify a row; rows of another edition cannot be compared.
    private async Task<IReadOnlyList<LostRows>> FindLostRowsAsync(IncomingReturn incoming, AcceptedReturn own, CancellationToken cancellation)
    {
        var form = incoming.Judged.Return.Form;
        if (own.FormEdition != form.Edition || own.Lists.Values.All(list => list.Rows == 0))
            return [];
        var search = new LostRowsSearch(incoming.Judged.Return);
        await foreach (var (list, identity) in rows.ReadIdentitiesAsync(incoming.Address, own.SubmissionId, form, cancellation))
            search.Add(list, identity);
        return search.Found;
    }
}
