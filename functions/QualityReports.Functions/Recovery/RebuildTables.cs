namespace QualityReports.Functions.Recovery;

public sealed record RebuildProgress(int Done, int Total);

/// <param name="Uploads">The result of each upload, in the order of their ids.</param>
public sealed record RebuildResult(int Deleted, IReadOnlyList<RepeatedUpload> Uploads)
{
    /// <summary>The uploads that failed; reconcile repeats them.</summary>
    public IEnumerable<RepeatedUpload> Failed => Uploads.Where(upload => upload.State == SubmissionState.Failed);
}

/// <summary>Rebuilds <c>Returns</c>, <c>ReturnRows</c> and <c>Submissions</c> from the original uploads, one after another in order of receipt. Decisions of
/// people (<c>Roster</c>, <c>Extensions</c>, <c>Acknowledgements</c>, <c>Audit</c>) have no other source and stay, as do the reports. No trigger may run
/// meanwhile: a timer would publish reports of half a province. An interrupted rebuild is repeated from its beginning.</summary>
public sealed class RebuildTables(
    SubmissionBlobs blobs,
    SubmissionStore submissions,
    ReturnStore returns,
    ReturnRowStore rows,
    RepeatIngest repeat,
    AuditStore audit,
    ILogger<RebuildTables> logger)
{
    /// <param name="progress">Reported once before the first upload, and after each; null for no reports.</param>
    /// <param name="cancellation">Checked between two steps.</param>
    public async Task<RebuildResult> RunAsync(ChangeRequest request, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var files = await blobs.ListAsync(cancellation).OrderBy(file => file.Id).ToListAsync(cancellation);
        var entry = new AuditEntry(AreaCode.Nation, null, AuditAction.TablesRebuilt, AreaCode.Nation.Value, request);
        await audit.AppendAsync(entry with { New = JsonSerializer.Serialize(new { uploads = files.Count }) }, cancellation);
        // The states are deleted first: an interruption here leaves uploads without a state, which reconcile repeats.
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
