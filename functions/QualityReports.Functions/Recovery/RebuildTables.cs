using System.Text.Json;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Recovery;

/// <summary>How far a rebuild has come.</summary>
/// <param name="Done">Uploads that were ingested.</param>
/// <param name="Total">Uploads that there are.</param>
public sealed record RebuildProgress(int Done, int Total);

/// <summary>What a rebuild came to.</summary>
/// <param name="Deleted">Rows that were deleted first.</param>
/// <param name="Uploads">What became of each upload, in the order of their ids.</param>
public sealed record RebuildResult(int Deleted, IReadOnlyList<RepeatedUpload> Uploads)
{
    /// <summary>The uploads that failed; reconcile takes them up again.</summary>
    public IEnumerable<RepeatedUpload> Failed => Uploads.Where(upload => upload.State == SubmissionState.Failed);
}

/// <summary>
/// Makes <c>Returns</c>, <c>ReturnRows</c> and <c>Submissions</c> anew of the original uploads, one after the other in the order of arrival. What people
/// decided (<c>Roster</c>, <c>Extensions</c>, <c>Acknowledgements</c>, <c>Audit</c>) is no copy of anything and stays, and so do the reports. No trigger may
/// run meanwhile: a timer would publish reports of half a province. A rebuild that broke off is repeated from its beginning.
/// </summary>
public sealed class RebuildTables(
    SubmissionBlobs blobs,
    SubmissionStore submissions,
    ReturnStore returns,
    ReturnRowStore rows,
    RepeatIngest repeat,
    AuditStore audit,
    ILogger<RebuildTables> logger)
{
    /// <summary>Runs.</summary>
    /// <param name="progress">Told after each upload, and once before the first; null for nobody.</param>
    /// <param name="cancellation">Cancels between two steps.</param>
    public async Task<RebuildResult> RunAsync(ChangeRequest request, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var files = await blobs.ListAsync(cancellation).OrderBy(file => file.Id).ToListAsync(cancellation);
        var entry = new AuditEntry(AreaCode.Nation, null, AuditAction.TablesRebuilt, AreaCode.Nation.Value, request);
        await audit.AppendAsync(entry with { New = JsonSerializer.Serialize(new { uploads = files.Count }) }, cancellation);
        // The states first: whoever breaks off here leaves uploads without a state, which reconcile takes up.
        var deleted = await submissions.ClearAsync(cancellation) + await returns.ClearAsync(cancellation) + await rows.ClearAsync(cancellation);
        progress?.Report(new RebuildProgress(0, files.Count));
        var uploads = new List<RepeatedUpload>();
        foreach (var file in files)
        {
            uploads.Add(await repeat.RunAsync(file, cancellation));
            progress?.Report(new RebuildProgress(uploads.Count, files.Count));
        }

        var result = new RebuildResult(deleted, uploads);
        Log.TablesRebuilt(logger, deleted, files.Count, result.Failed.Count());
        return result;
    }
}
