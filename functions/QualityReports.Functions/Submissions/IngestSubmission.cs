using System.Diagnostics;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Telemetry;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Submissions;

/// <summary>
/// Takes one upload from blob to final state. It may run twice, late, or beside itself: ids are the same each time, every write is idempotent, and one conditional
/// write commits. A fault of ours propagates, so that the host delivers again.
/// </summary>
/// <param name="read">Reads and judges.</param>
/// <param name="places">Judges the place.</param>
/// <param name="settle">Settles what is a return.</param>
/// <param name="end">Writes the final state.</param>
/// <param name="blobs">The uploads.</param>
/// <param name="submissions">Their states.</param>
/// <param name="feedback">The answers.</param>
/// <param name="returns">The current returns.</param>
/// <param name="logger">The log.</param>
public sealed class IngestSubmission(
    ReadSubmission read,
    CheckPlace places,
    SettleReturn settle,
    EndSubmission end,
    SubmissionBlobs blobs,
    SubmissionStore submissions,
    FeedbackStore feedback,
    ReturnStore returns,
    ILogger<IngestSubmission> logger)
{
    // Long enough for a service that is well, too short to keep a delivery that has failed anyway.
    private static readonly TimeSpan PatienceWithNotes = TimeSpan.FromSeconds(10);

    /// <summary>Runs.</summary>
    /// <param name="name">The upload's name within its container.</param>
    /// <param name="cancellation">Cancels between two steps; the next delivery goes on.</param>
    /// <returns>The state that the upload came to, by this delivery or by one before. One that awaits its scan is taken up again by reconcile.</returns>
    public async Task<SubmissionState> RunAsync(string name, CancellationToken cancellation)
    {
        var blob = blobs.Open(name);
        var file = await blobs.DescribeAsync(blob, cancellation);
        using var activity = Traces.StartIngest(file);
        var begunAt = Stopwatch.GetTimestamp();
        var (address, misnamed) = SubmissionAddress.Parse(file.Name);
        var record = new SubmissionRecord(address, file, SubmissionState.Processing);
        var begun = await submissions.BeginAsync(record, cancellation);
        if (begun.Ended is { } ended)
        {
            Log.SubmissionRepeated(logger, file.Id.Value, file.Name, SubmissionStore.Name(ended));
            return ended;
        }

        try
        {
            record = await end.RunAsync(await HandleAsync(record, blob, misnamed, begun.IsRepeated, cancellation), begun, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            activity.Fail(fault);
            await TryNoteAsync(record, begun, fault, cancellation);
            throw;
        }

        if (record.State != SubmissionState.AwaitingScan)
            ReturnMetrics.CountEnd(address, record.State, Stopwatch.GetElapsedTime(begunAt));
        activity?.SetTag("outcome", SubmissionStore.Name(record.State));
        Log.SubmissionHandled(logger, file.Id.Value, file.Name, SubmissionStore.Name(record.State), record.Errors, record.Warnings);
        return record.State;
    }

    private async Task<SubmissionRecord> HandleAsync(
        SubmissionRecord record, BlobClient blob, Finding? misnamed, bool isRepeated, CancellationToken cancellation)
    {
        var (address, file) = (record.Address, record.File);
        // What can be said without reading the file: where it was sent, when, and how large it is.
        var (member, misplaced) = address is null ? new PlaceCheck(null, misnamed) : await places.RunAsync(address, file.ReceivedAt, cancellation);
        var refusal = misplaced ?? ReturnReader.CheckLength(file.Bytes);
        var (judgement, sha256) = refusal is null
            ? await read.RunAsync(blob, file, member!, address!, cancellation)
            : new ReadResult(Judgement.Refused(refusal), null);
        if (judgement is null)
            return record with { State = SubmissionState.AwaitingScan };
        record = record with { Sha256 = sha256 };
        return judgement.Return is null
            ? await RefuseAsync(record, judgement, cancellation)
            : await settle.RunAsync(record, member!, judgement, isRepeated, cancellation);
    }

    // For whoever asks later why it failed. Storage may be the very thing that did, and the fault itself must reach the host whatever becomes of the note.
    private async Task TryNoteAsync(SubmissionRecord record, SubmissionBegin begun, Exception fault, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(PatienceWithNotes);
        try
        {
            await submissions.NoteFaultAsync(record, begun, FaultText.Of(fault), patience.Token);
        }
        catch (Exception e)
        {
            Log.FaultNotNoted(logger, e, record.File.Id.Value);
        }
    }

    private async Task<SubmissionRecord> RefuseAsync(SubmissionRecord record, Judgement judgement, CancellationToken cancellation)
    {
        ReturnMetrics.CountFindings(record.Address, judgement);
        await feedback.WriteFindingsAsync(record.Address, record.File.Id, FeedbackJson.Write(record.File.Id, judgement), cancellation);
        if (record.Address is { } address)
            await returns.RecordRefusalAsync(address, new RefusedSubmission(address.Locality, record.File.Id, record.File.ReceivedAt), cancellation);
        return record.Judged(judgement.Summary, SubmissionState.Rejected);
    }
}
