using Azure.Storage.Blobs;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>Passes an upload on as the trigger does.</summary>
public static class IngestExtensions
{
    /// <summary>Runs ingest for a blob.</summary>
    public static Task<SubmissionState> RunAsync(this IngestSubmission ingest, BlobClient blob, CancellationToken cancellation) =>
        ingest.RunAsync(blob.Name, cancellation);
}
