using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Extensions;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Reading;
using QualityReports.Workbooks.Returned;

namespace QualityReports.Functions.Submissions;

/// <summary>
/// Takes one upload from blob to final state. It may run twice, late, or beside itself: ids are the same each time, every write is idempotent, and one conditional
/// write commits. A fault of ours propagates, so that the host delivers again.
/// </summary>
/// <param name="judge">Reads and judges.</param>
/// <param name="identities">Judges the place.</param>
/// <param name="areas">The names of provinces.</param>
/// <param name="blobs">The uploads.</param>
/// <param name="submissions">Their states.</param>
/// <param name="feedback">The answers.</param>
/// <param name="returns">The current returns.</param>
/// <param name="rows">The list rows.</param>
/// <param name="roster">Who takes part.</param>
/// <param name="extensions">Who may send a return after the lock.</param>
/// <param name="logger">The log.</param>
public sealed class IngestSubmission(
    SubmissionJudge judge,
    IdentityChecker identities,
    AreaCatalog areas,
    SubmissionBlobs blobs,
    SubmissionStore submissions,
    FeedbackStore feedback,
    ReturnStore returns,
    ReturnRowStore rows,
    RosterStore roster,
    ExtensionStore extensions,
    ILogger<IngestSubmission> logger)
{
    /// <summary>Runs.</summary>
    /// <param name="blob">The upload.</param>
    /// <param name="cancellation">Cancels between two steps; the next delivery goes on.</param>
    public async Task RunAsync(BlobClient blob, CancellationToken cancellation)
    {
        var file = await blobs.DescribeAsync(blob, cancellation);
        var (address, misnamed) = SubmissionAddress.Parse(file.Name);
        if (await IsDoneAsync(address, file, cancellation))
            return;

        var record = new SubmissionRecord(address, file, SubmissionState.Processing);
        await submissions.SaveAsync(record, cancellation);

        var member = address is null ? null : await roster.FindAsync(address.Locality, cancellation);
        // What can be said without reading the file: where it was sent, when, and how large it is.
        var refusal = misnamed ?? await CheckAddressAsync(address!, member, file.ReceivedAt, cancellation) ?? ReturnReader.CheckLength(file.Bytes);
        var (judgement, sha256) = refusal is null ? await ReadAsync(blob, file, address!, cancellation) : (Judgement.Refused(refusal), null);
        await feedback.WriteFindingsAsync(address, file.Id, FeedbackJson.Write(file.Id, judgement), cancellation);
        if (judgement.HasReturnedWorkbook)
            await feedback.WriteReturnedAsync(address!, file.Id, ReturnedOf(judgement, address!, member!), cancellation);

        var summary = judgement.Summary;
        record = record with { Sha256 = sha256, Errors = summary.Errors, Warnings = summary.Warnings, Notes = summary.Notes, Reason = summary.Code };
        record = await CommitAsync(record, judgement, cancellation);
        await submissions.SaveAsync(record, cancellation);
        Log.SubmissionHandled(logger, file.Id.Value, file.Name, SubmissionStore.Name(record.State), record.Errors, record.Warnings);
    }

    private async Task<bool> IsDoneAsync(SubmissionAddress? address, ReceivedFile file, CancellationToken cancellation)
    {
        var state = await submissions.FindStateAsync(address, file.Id, cancellation);
        if (state is null or SubmissionState.Processing or SubmissionState.Failed)
            return false;
        Log.SubmissionRepeated(logger, file.Id.Value, file.Name, SubmissionStore.Name(state.Value));
        return true;
    }

    // The extension is looked up after the lock alone: until then it changes nothing.
    private async Task<Finding?> CheckAddressAsync(SubmissionAddress address, RosterEntry? member, DateTimeOffset received, CancellationToken cancellation)
    {
        var refusal = identities.CheckAddress(address, member, received);
        return refusal?.Kind == FindingKinds.PeriodLocked
            ? identities.CheckAddress(address, member, received, await extensions.FindAsync(address.Period, address.Locality, cancellation))
            : refusal;
    }

    private async Task<(Judgement Judgement, string? Sha256)> ReadAsync(
        BlobClient blob, ReceivedFile file, SubmissionAddress address, CancellationToken cancellation)
    {
        using var content = await SubmissionBlobs.DownloadAsync(blob, file, cancellation);
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        return (judge.Judge(content, address.Locality, address.Period, cancellation), sha256);
    }

    private byte[] ReturnedOf(Judgement judgement, SubmissionAddress address, RosterEntry member) =>
        ReturnedWorkbookWriter.Write(judgement.Document!, address, areas.Find(address.Province)!.Name, member.Name, judgement.Findings);

    private async Task<SubmissionRecord> CommitAsync(SubmissionRecord record, Judgement judgement, CancellationToken cancellation)
    {
        var address = record.Address;
        if (judgement.Return is { } accepted && judgement.Summary.Outcome is Outcome.Accepted or Outcome.Warnings)
        {
            await rows.WriteAsync(address!, record.File.Id, accepted, cancellation);
            var (state, supersedes) = await returns.CommitAsync(address!, ToRow(record, accepted), cancellation);
            return record with { State = state, Supersedes = supersedes };
        }

        if (address is not null)
            await returns.RecordRefusalAsync(address, new RefusedSubmission(address.Locality, record.File.Id, record.File.ReceivedAt), cancellation);
        return record with { State = judgement.Summary.Outcome == Outcome.Rejected ? SubmissionState.Rejected : SubmissionState.Invalid };
    }

    private static AcceptedReturn ToRow(SubmissionRecord record, CheckedReturn accepted) => new()
    {
        Locality = record.Address!.Locality,
        SubmissionId = record.File.Id,
        Sha256 = record.Sha256!,
        BlobName = record.File.Name,
        SubmittedAt = record.File.ReceivedAt,
        FirstSubmittedAt = record.File.ReceivedAt,
        FormEdition = accepted.Form.Edition,
        IsNil = accepted.IsNil,
        Warnings = record.Warnings,
        Values = accepted.Values,
        Cells = accepted.Cells.ToDictionary(cell => cell.Key, cell => cell.Value.ToString()),
        Lists = accepted.Form.Lists.ToDictionary(list => list.Code, list => ListTotals.Of(list, accepted.RowsOf(list))),
    };
}
