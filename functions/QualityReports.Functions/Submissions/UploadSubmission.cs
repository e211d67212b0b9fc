using QualityReports.Domain.Findings;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Functions.Submissions;

/// <summary>Stores a file in the container of all uploads, whose trigger ingests it. Faults of the address are answered at once, and are checked again by
/// ingest, as the upload may last long.</summary>
public sealed class UploadSubmission(CheckPlace places, SubmissionUploads uploads, TimeProvider clock)
{
    /// <summary>Costs a row of the roster, then a block for each megabyte and the list of blocks.</summary>
    /// <param name="body">The file; its exceptions are rethrown, and nothing is stored.</param>
    /// <param name="cancellation">Cancels; nothing is stored.</param>
    public async Task<(SubmissionId? Id, Finding? Refusal)> RunAsync(SubmissionAddress address, UploadLabel label, Stream body, CancellationToken cancellation)
    {
        using var activity = Traces.StartUpload();
        var place = await places.RunAsync(address, clock.GetUtcNow(), cancellation);
        return place.Refusal is { } refusal
            ? (null, refusal)
            : (await uploads.WriteAsync(address, label with { TraceParent = TraceParent.Read(activity?.Id) }, body, cancellation), null);
    }
}
