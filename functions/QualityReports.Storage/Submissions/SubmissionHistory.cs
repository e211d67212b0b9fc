using Azure.Data.Tables;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload as shown to people.</summary>
/// <param name="UpdatedAt">The time of its last change.</param>
public sealed record ShownSubmission(SubmissionRecord Upload, DateTimeOffset UpdatedAt)
{
    /// <summary>One that is in storage, with no delivery begun.</summary>
    public static ShownSubmission Waiting(SubmissionAddress address, ReceivedFile file) =>
        new(new SubmissionRecord(address, file, SubmissionState.Processing), file.ReceivedAt);
}

/// <summary>Every upload of a locality for a period, also before its event arrives: blobs in container <c>submissions</c> without a row in table
/// <c>Submissions</c> wait for their delivery.</summary>
public sealed class SubmissionHistory(TableServiceClient tables, SubmissionBlobs blobs)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.SubmissionsTable);

    /// <summary>All uploads, newest first: a page of rows and a page of blobs.</summary>
    public async Task<IReadOnlyList<ShownSubmission>> ReadAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        // The blobs are read first: an upload whose delivery begins in between is shown with its row.
        var files = await blobs.ListAsync(address, cancellation).ToListAsync(cancellation);
        var partition = SubmissionEntity.PartitionOf(address);
        var rows = await _table.QueryAsync<TableEntity>(TableKeys.FilterOf(partition), cancellationToken: cancellation)
            .Select(entity => SubmissionEntity.ReadShown(entity, address)).ToListAsync(cancellation);
        var begun = rows.Select(row => row.Upload.File.Id).ToHashSet();
        var waiting = files.Where(file => !begun.Contains(file.Id)).Select(file => ShownSubmission.Waiting(address, file));
        return [.. rows.Concat(waiting).OrderByDescending(shown => shown.Upload.File.Id)];
    }

    /// <summary>One upload: a row, or a page of blobs before its delivery begins. Null without such an upload.</summary>
    public async Task<ShownSubmission?> FindAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation)
    {
        if (await FindRowAsync(address, id, cancellation) is { } row)
            return row;
        var file = await blobs.ListAsync(address, cancellation).FirstOrDefaultAsync(file => file.Id == id, cancellation);
        return file is null ? null : ShownSubmission.Waiting(address, file);
    }

    private async Task<ShownSubmission?> FindRowAsync(SubmissionAddress address, SubmissionId id, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(SubmissionEntity.PartitionOf(address), id.Value, cancellationToken: cancellation);
        return found.HasValue ? SubmissionEntity.ReadShown(found.Value!, address) : null;
    }
}
