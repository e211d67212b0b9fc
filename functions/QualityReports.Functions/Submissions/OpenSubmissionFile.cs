using System.Globalization;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>A file of an upload.</summary>
/// <param name="Content">The file, read as it is asked for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Tells it from what was there before.</param>
public sealed record SubmissionFile(Stream Content, string Name, string Version);

/// <summary>Opens what there is of an upload: what was sent, and what was answered once it came to an end.</summary>
public sealed class OpenSubmissionFile(SubmissionHistory history, SubmissionBlobs blobs, FeedbackStore feedback, MalwareGate gate)
{
    /// <summary>The very content that was received; null where it is gone or overwritten, and where a scan that is asked for did not find it clean.</summary>
    public async Task<SubmissionFile?> OriginalAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await history.FindAsync(address, id, cancellation) is { Upload.File: var file }
        && await gate.AskAsync(file.Name, cancellation) == ScanVerdict.Clean
        && await blobs.OpenReadAsync(file, cancellation) is { } content
            ? new SubmissionFile(content, NameOf(address, id, "original"), file.ETag)
            : null;

    /// <summary>The returned workbook; null where there is none.</summary>
    public async Task<SubmissionFile?> ReturnedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await FindEndedAsync(address, id, cancellation) is { } shown && await feedback.OpenReturnedAsync(address, id, cancellation) is { } content
            ? new SubmissionFile(content, NameOf(address, id, "returned"), VersionOf(shown))
            : null;

    /// <summary>The findings; null where there are none.</summary>
    public async Task<BinaryData?> FindingsAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await FindEndedAsync(address, id, cancellation) is null ? null : await feedback.FindFindingsAsync(address, id, cancellation);

    // An answer is written before the commit, and written anew where somebody else was faster: until the end it may not be the last word.
    private async Task<ShownSubmission?> FindEndedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await history.FindAsync(address, id, cancellation) is { Upload.State: not (SubmissionState.Processing or SubmissionState.AwaitingScan) } shown
            ? shown
            : null;

    private static string NameOf(SubmissionAddress address, SubmissionId id, string kind) => $"{address.Locality}-{address.Period}-{id}-{kind}.xlsx";

    private static string VersionOf(ShownSubmission shown) => string.Create(CultureInfo.InvariantCulture, $"{shown.Upload.File.Id}-{shown.UpdatedAt.UtcTicks:x}");
}
