using Azure.Storage.Blobs;
using QualityReports.Storage;

namespace QualityReports.Functions.Submissions;

/// <summary>An upload has arrived.</summary>
public sealed class IngestSubmissionFunction(IngestSubmission ingest)
{
    /// <summary>The path is no check: <see cref="Domain.Returns.SubmissionAddress"/> reads the name. The host's client is not in our pipeline of storage, so
    /// only its name is used.</summary>
    [Function("IngestSubmission")]
    public Task RunAsync(
        [BlobTrigger(StorageNames.Submissions + "/{province}/{locality}/{period}/{file}", Source = BlobTriggerSource.EventGrid,
            Connection = "Storage")] BlobClient blob,
        CancellationToken cancellation) => ingest.RunAsync(blob.Name, cancellation);
}
