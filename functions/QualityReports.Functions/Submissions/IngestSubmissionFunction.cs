using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Storage;

namespace QualityReports.Functions.Submissions;

/// <summary>An upload has arrived.</summary>
public sealed class IngestSubmissionFunction(IngestSubmission ingest)
{
    /// <summary>
    /// Runs. The path is no check: <see cref="Domain.Returns.SubmissionAddress"/> reads the name. The client is the host's own and outside our pipeline of
    /// storage, so only the name is taken from it.
    /// </summary>
    [Function("IngestSubmission")]
    public Task RunAsync(
        [BlobTrigger(StorageNames.Submissions + "/{province}/{locality}/{period}/{file}", Source = BlobTriggerSource.EventGrid, Connection = "Storage")] BlobClient blob,
        CancellationToken cancellation) => ingest.RunAsync(blob.Name, cancellation);
}
