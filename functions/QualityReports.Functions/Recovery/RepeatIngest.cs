using QualityReports.Functions.Submissions;

namespace QualityReports.Functions.Recovery;

/// <summary>An upload that was ingested without a delivery.</summary>
/// <param name="Name">Its name within container <c>submissions</c>.</param>
/// <param name="State">Its state; an upload that is ingested later may supersede it.</param>
/// <param name="Fault">The fault; null where it reached a final state.</param>
public sealed record RepeatedUpload(SubmissionId Id, string Name, SubmissionState State, Exception? Fault);

/// <summary>Ingests an upload without a delivery. A fault of ours is recorded and returned, so that it stops no other upload.</summary>
public sealed class RepeatIngest(IngestSubmission ingest, SubmissionStore submissions, ILogger<RepeatIngest> logger)
{
    public async Task<RepeatedUpload> RunAsync(ReceivedFile file, CancellationToken cancellation)
    {
        try
        {
            return new RepeatedUpload(file.Id, file.Name, await ingest.RunAsync(file.Name, cancellation), null);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.RepeatFailed(logger, fault, file.Id.Value, file.Name);
            await TryFailAsync(file, fault, cancellation);
            return new RepeatedUpload(file.Id, file.Name, SubmissionState.Failed, fault);
        }
    }

    // If this write fails too, the upload has no final state and is found again.
    private async Task TryFailAsync(ReceivedFile file, Exception fault, CancellationToken cancellation)
    {
        try
        {
            await submissions.TryFailAsync(SubmissionAddress.Parse(file.Name).Address, file, FaultText.Of(fault), cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.FaultNotNoted(logger, e, file.Id.Value);
        }
    }
}
