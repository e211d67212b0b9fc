using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Telemetry;
using QualityReports.Storage.Submissions;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Submissions;

/// <summary>What became of a request to upload.</summary>
/// <param name="Id">The upload's id; null where there is none.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record UploadResult(SubmissionId? Id, Finding? Refusal);

/// <summary>
/// Takes a file and puts it where every upload arrives; the trigger does the rest. What can be said without the file is said at once, and is said again by
/// ingest, since the file may take its time.
/// </summary>
public sealed class UploadSubmission(CheckPlace places, SubmissionUploads uploads, TimeProvider clock)
{
    /// <summary>Runs: a row of the roster, then a block for each megabyte and the list of them.</summary>
    /// <param name="address">Whose return it is.</param>
    /// <param name="label">Where it comes from.</param>
    /// <param name="body">The file; what it throws is thrown, and nothing is left.</param>
    /// <param name="cancellation">Cancels; nothing is left.</param>
    public async Task<UploadResult> RunAsync(SubmissionAddress address, UploadLabel label, Stream body, CancellationToken cancellation)
    {
        using var activity = Traces.StartUpload();
        var place = await places.RunAsync(address, clock.GetUtcNow(), cancellation);
        return place.Refusal is { } refusal
            ? new UploadResult(null, refusal)
            : new UploadResult(await uploads.WriteAsync(address, label with { TraceParent = TraceParent.Read(activity?.Id) }, body, cancellation), null);
    }
}
