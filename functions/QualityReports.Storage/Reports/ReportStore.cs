using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Reports;
using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Reports;

/// <summary>Table <c>Reports</c> and container <c>reports</c>: every version, and which is current. Row <c>closed</c> closes a period for a province or the
/// nation: it is written once, before the final report, so that every build of that report has the same input.</summary>
public sealed class ReportStore(TableServiceClient tables, BlobServiceClient blobs, TimeProvider clock)
{
    private const string CurrentRow = "current";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.ReportsTable);
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Reports);

    /// <summary>The current version; null without one.</summary>
    public Task<ReportRecord?> FindCurrentAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation) =>
        FindAsync(province, period, CurrentRow, cancellation);

    /// <summary>A version by its number; null without one.</summary>
    public Task<ReportRecord?> FindVersionAsync(AreaCode province, ReportingPeriod period, int version, CancellationToken cancellation) =>
        FindAsync(province, period, ReportEntity.VersionRow(version), cancellation);

    /// <summary>The current versions of the nation and of every province that has one: one query of the period's partitions.</summary>
    public async Task<IReadOnlyDictionary<AreaCode, ReportRecord>> ReadCurrentAsync(ReportingPeriod period, CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(TableKeys.FilterOfPeriod(period, CurrentRow), cancellationToken: cancellation)
            .ToDictionaryAsync(entity => TableKeys.ReadArea(entity.PartitionKey), ReportEntity.Read, cancellationToken: cancellation);

    /// <exception cref="RequestFailedException">404: there is no such file.</exception>
    public async Task<byte[]> ReadFileAsync(ReportRecord report, string name, CancellationToken cancellation)
    {
        var content = await _container.GetBlobClient(report.Folder + name).DownloadContentAsync(cancellation);
        return content.Value.Content.ToArray();
    }

    /// <summary>Opens a file of a version for reading on demand, with its content type.</summary>
    /// <exception cref="RequestFailedException">404: there is no such file.</exception>
    public async Task<(Stream Content, string ContentType)> OpenFileAsync(ReportRecord report, string name, CancellationToken cancellation)
    {
        var blob = _container.GetBlobClient(report.Folder + name);
        var properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
        return (await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation), properties.Value.ContentType);
    }

    /// <summary>Every version, newest first: one page for up to 1,000.</summary>
    public async Task<IReadOnlyList<ReportRecord>> ReadVersionsAsync(AreaCode area, ReportingPeriod period, CancellationToken cancellation)
    {
        var rows = _table.ReadRangeAsync(TableKeys.OfPeriod(area, period), ReportEntity.VersionPrefix, cancellation);
        var versions = await rows.Select(ReportEntity.Read).ToListAsync(cancellation);
        return [.. versions.OrderByDescending(version => version.Version)];
    }

    /// <summary>Restores a version's files with the published bytes.</summary>
    /// <exception cref="ArgumentException">The bytes differ from the published ones.</exception>
    public async Task RestoreFilesAsync(ReportRecord report, IReadOnlyList<ReportFile> files, CancellationToken cancellation)
    {
        if (files.Any(file => report.Files.GetValueOrDefault(file.Name) != file.Sha256))
            throw new ArgumentException($"These are not the files of {report.Folder}: a version is never overwritten.", nameof(files));
        foreach (var file in files)
            await UploadAsync(report.Folder, file, cancellation);
    }

    /// <summary>Writes a version's files under the hash of its inputs, then makes it current, unless another instance changed the current version.</summary>
    /// <param name="before">The version that was current when the report was built.</param>
    /// <returns>False where another version became current meanwhile: read it and build again.</returns>
    public async Task<bool> PublishAsync(
        ReportHead report, IReadOnlyList<ReportFile> files, ReportHashes hashes, ReportRecord? before, CancellationToken cancellation)
    {
        var folder = await ChooseFolderAsync(report, cancellation);
        foreach (var file in files)
            await UploadAsync(folder, file, cancellation);
        var entity = ReportEntity.Write(report, folder, files, hashes, clock.GetUtcNow());
        EntityLimits.Check(entity);
        return await CommitPipeline.TryAsync(() => _table.SubmitTransactionAsync(Actions(entity, before), cancellation));
    }

    /// <summary>The closing; null while the period is open.</summary>
    public async Task<PeriodClosing?> FindClosingAsync(AreaCode area, ReportingPeriod period, CancellationToken cancellation) =>
        await _table.FindAsync(TableKeys.OfPeriod(area, period), ReportEntity.ClosedRow, cancellation) is { } row ? ReportEntity.ReadClosing(row) : null;

    /// <summary>All closings of a period: one query of its partitions.</summary>
    public async Task<IReadOnlyDictionary<AreaCode, PeriodClosing>> ReadClosingsAsync(ReportingPeriod period, CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(TableKeys.FilterOfPeriod(period, ReportEntity.ClosedRow), cancellationToken: cancellation)
            .Select(ReportEntity.ReadClosing)
            .ToDictionaryAsync(closing => closing.Area, cancellationToken: cancellation);

    /// <returns>The closing in force: this one or an earlier one.</returns>
    public async Task<PeriodClosing> CloseAsync(PeriodClosing closing, CancellationToken cancellation) =>
        await CommitPipeline.TryAsync(() => _table.AddEntityAsync(ReportEntity.Write(closing), cancellation))
            ? closing
            : (await FindClosingAsync(closing.Area, closing.Period, cancellation))!;

    /// <summary>The standing of the version that follows another. Read that one first: a closing written
    /// in between makes a version of its own, and replaces the other.</summary>
    /// <param name="before">The current version; null for none.</param>
    public async Task<ReportStanding> FindNextStandingAsync(AreaCode area, ReportingPeriod period, ReportRecord? before, CancellationToken cancellation)
    {
        if (before is { Standing.IsFrozen: true })
            return before.Standing.NextCorrection;
        return await FindClosingAsync(area, period, cancellation) is { } closing ? ReportStanding.Frozen(closing.FrozenAt) : ReportStanding.Provisional;
    }

    private async Task<ReportRecord?> FindAsync(AreaCode area, ReportingPeriod period, string row, CancellationToken cancellation) =>
        await _table.FindAsync(TableKeys.OfPeriod(area, period), row, cancellation) is { } found ? ReportEntity.Read(found) : null;

    // Inputs may become equal to earlier ones (a roster corrected, and corrected back). Version
    // and changes still differ, and the earlier version keeps its files.
    private async Task<string> ChooseFolderAsync(ReportHead report, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.OfPeriod(report.Area, report.Period)} and InputsHash eq {report.InputsHash} and Version ne {report.Version}");
        var isTaken = await _table.QueryAsync<TableEntity>(filter, maxPerPage: 1, select: ["Version"], cancellationToken: cancellation).AnyAsync(cancellation);
        var version = isTaken ? string.Create(CultureInfo.InvariantCulture, $"-v{report.Version:D4}") : "";
        return $"{report.Area}/{report.Period}/{report.InputsHash}{version}/";
    }

    private static List<TableTransactionAction> Actions(TableEntity entity, ReportRecord? before)
    {
        var current = new TableEntity(entity) { RowKey = CurrentRow };
        return
        [
            before is null
                ? new TableTransactionAction(TableTransactionActionType.Add, current)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, current, before.ETag),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity),
        ];
    }

    private async Task UploadAsync(string folder, ReportFile file, CancellationToken cancellation) =>
        await _container.GetBlobClient(folder + file.Name).UploadAsync(
            BinaryData.FromBytes(file.Content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType } },
            cancellation);
}
