using QualityReports.Domain.Returns;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>A warning that somebody has looked at.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
/// <param name="Reason">Why it may stand.</param>
public sealed record WarningToAcknowledge(string Code, string Subject, string Reason);

/// <summary>What became of an acknowledgement.</summary>
public enum AcknowledgementResult
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>The return has no such warning.</summary>
    WarningUnknown,

    /// <summary>Nobody says why it may stand.</summary>
    ReasonMissing,

    /// <summary>The reason has more than <see cref="Acknowledgement.MaxReasonLength"/> characters.</summary>
    ReasonTooLong,
}

/// <summary>Keeps that somebody has looked at warnings of a locality's current return, and why they may stand. Asking again changes nothing.</summary>
/// <param name="returns">The current returns.</param>
/// <param name="feedback">The answers.</param>
/// <param name="acknowledgements">What has been looked at.</param>
/// <param name="clock">The product's clock.</param>
/// <param name="consolidations">Where the report is asked for that shows them.</param>
public sealed class AcknowledgeWarnings(
    ReturnStore returns, FeedbackStore feedback, AcknowledgementStore acknowledgements, TimeProvider clock, ConsolidationQueue consolidations)
{
    /// <summary>Runs.</summary>
    /// <param name="address">Whose return.</param>
    /// <param name="id">The upload that the warnings were read from.</param>
    /// <param name="by">Who has looked.</param>
    /// <param name="items">The warnings.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>A result for each item; null where the upload is not the locality's current return, and nothing is kept.</returns>
    public async Task<IReadOnlyList<AcknowledgementResult>?> RunAsync(
        SubmissionAddress address, SubmissionId id, string by, IReadOnlyList<WarningToAcknowledge> items, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (await returns.FindAsync(address, cancellation) is not { } current || !current.Came(id))
            return null;
        var warnings = await ReadWarningsAsync(address, id, current, items, cancellation);
        var results = items.Select(item => Judge(item, warnings)).ToList();
        var kept = items.Where((_, i) => results[i] == AcknowledgementResult.Kept).Select(item => Acknowledge(address, id, by, item, warnings));
        await WriteNewAsync(address, kept, cancellation);
        // No timer looks for them: that would cost each province a page more at every tick.
        if (results.Contains(AcknowledgementResult.Kept))
            await consolidations.SendAsync(address.Province, address.Period, cancellation);
        return results;
    }

    // The row has what the return warns of by itself; only its answer has what it was warned of beside others.
    private async Task<ILookup<WarningKey, StoredWarning>> ReadWarningsAsync(
        SubmissionAddress address, SubmissionId id, AcceptedReturn current, IReadOnlyList<WarningToAcknowledge> items, CancellationToken cancellation)
    {
        var own = current.WarningDetails.ToLookup(warning => warning.Key);
        if (items.All(item => own.Contains(KeyOf(item))) || await feedback.FindFindingsAsync(address, id, cancellation) is not { } json)
            return own;
        return FeedbackJson.Read(json).Listed.Where(warning => !own.Contains(warning.Key)).Concat(current.WarningDetails).ToLookup(warning => warning.Key);
    }

    private static AcknowledgementResult Judge(WarningToAcknowledge item, ILookup<WarningKey, StoredWarning> warnings) =>
        !warnings.Contains(KeyOf(item)) ? AcknowledgementResult.WarningUnknown
        : CellText.Clean(item.Reason).Length switch
        {
            0 => AcknowledgementResult.ReasonMissing,
            > Acknowledgement.MaxReasonLength => AcknowledgementResult.ReasonTooLong,
            _ => AcknowledgementResult.Kept,
        };

    private Acknowledgement Acknowledge(
        SubmissionAddress address, SubmissionId id, string by, WarningToAcknowledge item, ILookup<WarningKey, StoredWarning> warnings) =>
        new(address.Locality, KeyOf(item), StoredWarning.FoundBy(warnings[KeyOf(item)]), CellText.Clean(item.Reason), by, clock.GetUtcNow(), id);

    // What is kept already in the same words keeps its time.
    private async Task WriteNewAsync(SubmissionAddress address, IEnumerable<Acknowledgement> kept, CancellationToken cancellation)
    {
        var before = (await acknowledgements.ReadAsync(address.Province, address.Period, cancellation)).Select(item => item with { At = default }).ToHashSet();
        await acknowledgements.WriteAsync(address.Province, address.Period, kept.Where(item => !before.Contains(item with { At = default })), cancellation);
    }

    private static WarningKey KeyOf(WarningToAcknowledge item) => new(item.Code, item.Subject);
}
