using System.Globalization;

namespace QualityReports.Functions.Submissions;

public sealed record SubmissionFile(Stream Content, string Name, string Version);

/// <summary>Opens the files of an upload: the original, and after its final state the answer.</summary>
public sealed class OpenSubmissionFile(SubmissionStore submissions, SubmissionBlobs blobs, FeedbackStore feedback, MalwareGate gate)
{
    /// <summary>The content as received; null where it is gone or overwritten, or where a required scan did not find it clean.</summary>
    public async Task<SubmissionFile?> OriginalAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await submissions.FindShownAsync(address, id, cancellation) is { Upload.File: var file }
        && await gate.AskAsync(file.Name, cancellation) == ScanVerdict.Clean
        && await blobs.OpenReadAsync(file, cancellation) is { } content
            ? new SubmissionFile(content, NameOf(address, id, "original"), file.ETag)
            : null;

    /// <summary>The returned workbook; null without one.</summary>
    public async Task<SubmissionFile?> ReturnedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await FindEndedAsync(address, id, cancellation) is { } shown && await feedback.OpenReturnedAsync(address, id, cancellation) is { } content
            ? new SubmissionFile(content, NameOf(address, id, "returned"), VersionOf(shown))
            : null;

    /// <summary>The findings; null without any.</summary>
    public async Task<BinaryData?> FindingsAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await FindEndedAsync(address, id, cancellation) is null ? null : await feedback.FindFindingsAsync(address, id, cancellation);

    // An answer is written before the commit, and again where another instance changed the row: it is complete only in a final state.
    private async Task<ShownSubmission?> FindEndedAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation) =>
        await submissions.FindShownAsync(address, id, cancellation) is { Upload.State: not (SubmissionState.Processing or SubmissionState.AwaitingScan) } shown
            ? shown
            : null;

    private static string NameOf(SubmissionAddress address, SubmissionId id, string kind) => $"{address.Locality}-{address.Period}-{id}-{kind}.xlsx";

    private static string VersionOf(ShownSubmission shown) =>
        string.Create(CultureInfo.InvariantCulture, $"{shown.Upload.File.Id}-{shown.UpdatedAt.UtcTicks:x}");
}
