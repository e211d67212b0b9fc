using System.Diagnostics;

namespace QualityReports.Functions.Submissions;

/// <summary>
/// Brings one upload to its final state. It may run twice, late, or in parallel with itself: ids repeat, every write is idempotent, and one conditional write
/// commits. A fault of ours reaches the host, which delivers again.
/// </summary>
public sealed class IngestSubmission(
    ReadSubmission read,
    RefuseUpload refuse,
    SettleReturn settle,
    EndSubmission end,
    SubmissionBlobs blobs,
    SubmissionStore submissions,
    ILogger<IngestSubmission> logger)
{
    // Enough for a healthy service; more would hold up a delivery that has failed anyway.
    private static readonly TimeSpan NoteTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Reads, checks, answers and commits an upload.</summary>
    /// <param name="name">The upload's name within its container.</param>
    /// <param name="cancellation">Checked between two steps; the next delivery continues.</param>
    /// <returns>The upload's state, reached by this delivery or by an earlier one. Reconcile delivers an upload that awaits its scan again.</returns>
    public async Task<SubmissionState> RunAsync(string name, CancellationToken cancellation)
    {
        var file = await blobs.DescribeAsync(blobs.Open(name), cancellation);
        using var activity = Traces.StartIngest(file);
        var startedAt = Stopwatch.GetTimestamp();
        var upload = new SubmissionRecord(SubmissionAddress.Parse(file.Name).Address, file, SubmissionState.Processing);
        var begun = await submissions.BeginAsync(upload, cancellation);
        if (begun.Ended is { } ended)
        {
            Log.SubmissionRepeated(logger, file.Id.Value, file.Name, SubmissionStore.Name(ended));
            return ended;
        }

        try
        {
            var handled = await HandleAsync(upload, begun.IsRepeated, cancellation);
            var record = await end.RunAsync(handled, begun, cancellation);
            Report(record, activity, Stopwatch.GetElapsedTime(startedAt));
            return record.State;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            activity.Fail(fault);
            await TryNoteAsync(upload, begun, fault, cancellation);
            throw;
        }
    }

    private async Task<SubmissionRecord> HandleAsync(SubmissionRecord upload, bool isRepeated, CancellationToken cancellation) =>
        await read.RunAsync(upload.File, cancellation) switch
        {
            IncomingReturn incoming => await settle.RunAsync(incoming, isRepeated, cancellation),
            RefusedUpload refused => await refuse.RunAsync(upload, refused, cancellation),
            _ => upload with { State = SubmissionState.AwaitingScan },
        };

    private void Report(SubmissionRecord record, Activity? activity, TimeSpan duration)
    {
        if (record.State != SubmissionState.AwaitingScan)
            ReturnMetrics.CountEnd(record.Address, record.State, duration);
        activity?.SetTag("outcome", SubmissionStore.Name(record.State));
        Log.SubmissionHandled(logger, record.File.Id.Value, record.File.Name, SubmissionStore.Name(record.State), record.Errors, record.Warnings);
    }

    // The note tells an operator why the delivery failed. The fault must reach the host even if storage refuses the note too.
    private async Task TryNoteAsync(SubmissionRecord upload, SubmissionBegin begun, Exception fault, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(NoteTimeout);
        try
        {
            await submissions.NoteFaultAsync(upload, begun, FaultText.Of(fault), timeout.Token);
        }
        catch (Exception e)
        {
            Log.FaultNotNoted(logger, e, upload.File.Id.Value);
        }
    }
}
