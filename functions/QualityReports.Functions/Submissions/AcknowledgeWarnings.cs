using System.Text.Encodings.Web;
using QualityReports.Domain.Cells;
using QualityReports.Storage.Consolidation;

namespace QualityReports.Functions.Submissions;

/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
public sealed record WarningToAcknowledge(string Code, string Subject, string Reason);

public enum AcknowledgementResult
{
    Kept,

    WarningUnknown,

    ReasonMissing,

    /// <summary>The reason has more than <see cref="Acknowledgement.MaxReasonLength"/> characters.</summary>
    ReasonTooLong,
}

/// <summary>Stores acknowledgements of warnings of a locality's current return. Repeating a request changes nothing.</summary>
/// <param name="consolidations">Requests the report that shows them.</param>
public sealed class AcknowledgeWarnings(
    ReturnStore returns, FeedbackStore feedback, AcknowledgementStore acknowledgements, AuditStore audit, ConsolidationQueue consolidations)
{
    // The most in one audit row: 8 reasons of 500 characters, of which JSON may write each as six, with their keys, are below AuditEntry.MaxStateLength.
    private const int MaxAudited = 8;

    // People read it: Chinese is not escaped.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">The upload whose warnings were read.</param>
    /// <returns>A result for each item; null where the upload is not the locality's current return, and nothing is stored.</returns>
    public async Task<IReadOnlyList<AcknowledgementResult>?> RunAsync(
        SubmissionAddress address, SubmissionId id, IReadOnlyList<WarningToAcknowledge> items, ChangeRequest request, CancellationToken cancellation)
    {
        if (await returns.FindAsync(address, cancellation) is not { } current || !current.Came(id))
            return null;
        var warnings = await ReadWarningsAsync(address, id, current, items, cancellation);
        var results = items.Select(item => Judge(item, warnings)).ToList();
        var kept = items.Where((_, i) => results[i] == AcknowledgementResult.Kept).Select(item => Acknowledge(address, id, request, item, warnings));
        await WriteNewAsync(address, kept, request, cancellation);
        // No timer checks them: that would cost another page for each province and tick.
        if (results.Contains(AcknowledgementResult.Kept))
            await consolidations.SendAsync(address.Province, address.Period, [], cancellation);
        return results;
    }

    // The row has the warnings of the return alone; only its answer has those from comparisons.
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

    private static Acknowledgement Acknowledge(
        SubmissionAddress address, SubmissionId id, ChangeRequest request, WarningToAcknowledge item, ILookup<WarningKey, StoredWarning> warnings) =>
        new(address.Locality, KeyOf(item), StoredWarning.FoundBy(warnings[KeyOf(item)]), CellText.Clean(item.Reason), request.By, request.At, id);

    // An acknowledgement in the same words keeps its time.
    private async Task WriteNewAsync(
        SubmissionAddress address, IEnumerable<Acknowledgement> kept, ChangeRequest request, CancellationToken cancellation)
    {
        var before = (await acknowledgements.ReadAsync(address, cancellation)).Select(item => item with { At = default }).ToHashSet();
        // Of duplicates the last counts; a transaction accepts each row once.
        var changed = kept.Where(item => !before.Contains(item with { At = default })).GroupBy(item => item.Warning).Select(same => same.Last()).ToList();
        foreach (var part in changed.Chunk(MaxAudited))
            await audit.AppendAsync(Entry(address, part, request), cancellation);
        await acknowledgements.WriteAsync(address.Province, address.Period, changed, cancellation);
    }

    private static AuditEntry Entry(SubmissionAddress address, Acknowledgement[] items, ChangeRequest request) =>
        new(address.Province, address.Period, AuditAction.WarningsAcknowledged, address.Locality.ToString(), request)
        {
            New = JsonSerializer.Serialize(
                new
                {
                    submission = items[0].SubmissionId.Value,
                    warnings = items.Select(item => new { code = item.Warning.Code, subject = item.Warning.Subject, reason = item.Reason }),
                },
                Relaxed),
        };

    private static WarningKey KeyOf(WarningToAcknowledge item) => new(item.Code, item.Subject);
}
