using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Reports;

/// <summary>Table <c>Reports</c> and container <c>reports</c>: every version, and which is current.</summary>
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
        FindAsync(province, period, VersionRow(version), cancellation);

    /// <summary>The current versions of the nation and of every province that has one: one query of the period's partitions.</summary>
    public async Task<IReadOnlyDictionary<AreaCode, ReportRecord>> ReadCurrentAsync(ReportingPeriod period, CancellationToken cancellation) =>
        await _table.QueryAsync<TableEntity>(TableKeys.FilterOfPeriod(period, CurrentRow), cancellationToken: cancellation)
            .ToDictionaryAsync(entity => TableKeys.ReadArea(entity.PartitionKey), Read, cancellationToken: cancellation);

    /// <summary>The bytes of a file of a version.</summary>
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
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.OfPeriod(area, period)} and RowKey ge {VersionRow(0)} and RowKey lt {"w"}");
        var versions = await _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).Select(Read).ToListAsync(cancellation);
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
    /// <param name="report">The head of the version.</param>
    /// <param name="hashes">The hashes that timers compare.</param>
    /// <param name="before">The version that was current when the report was built.</param>
    /// <returns>False where another version became current meanwhile: read it and build again.</returns>
    public async Task<bool> PublishAsync(
        ReportHead report, IReadOnlyList<ReportFile> files, ReportHashes hashes, ReportRecord? before, CancellationToken cancellation)
    {
        var folder = await ChooseFolderAsync(report, cancellation);
        foreach (var file in files)
            await UploadAsync(folder, file, cancellation);
        var entity = Write(report, folder, files, hashes, clock.GetUtcNow());
        EntityLimits.Check(entity);
        try
        {
            await _table.SubmitTransactionAsync(Actions(entity, before), cancellation);
            return true;
        }
        catch (TableTransactionFailedException e) when (CommitPipeline.IsLostRace(e))
        {
            return false;
        }
    }

    private async Task<ReportRecord?> FindAsync(AreaCode province, ReportingPeriod period, string row, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(TableKeys.OfPeriod(province, period), row, cancellationToken: cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    private static string VersionRow(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version:D4}");

    // Inputs may become equal to earlier ones (a roster corrected, and corrected back). Version and changes still differ, and the earlier version keeps its
    // files.
    private async Task<string> ChooseFolderAsync(ReportHead report, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(report)} and InputsHash eq {report.InputsHash} and Version ne {report.Version}");
        var isTaken = await _table.QueryAsync<TableEntity>(filter, maxPerPage: 1, select: ["Version"], cancellationToken: cancellation).AnyAsync(cancellation);
        var version = isTaken ? string.Create(CultureInfo.InvariantCulture, $"-v{report.Version:D4}") : "";
        return $"{report.Area}/{report.Period}/{report.InputsHash}{version}/";
    }

    private static string PartitionOf(ReportHead report) => TableKeys.OfPeriod(report.Area, report.Period);

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

    internal static TableEntity Write(ReportHead report, string folder, IReadOnlyList<ReportFile> files, ReportHashes hashes, DateTimeOffset builtAt) =>
        new(PartitionOf(report), VersionRow(report.Version))
        {
            ["Version"] = report.Version,
            ["InputsHash"] = report.InputsHash,
            ["PeriodHash"] = hashes.Period,
            ["FiguresHash"] = hashes.Figures,
            ["BuiltAt"] = builtAt,
            ["Folder"] = folder,
            ["Files"] = JsonSerializer.Serialize(files.ToDictionary(file => file.Name, file => file.Sha256)),
            ["Required"] = report.Required,
            ["Submitted"] = report.Submitted,
            ["Frozen"] = report.Standing.IsFrozen,
            ["FrozenAt"] = report.Standing.FrozenAt,
            ["Correction"] = report.Standing.Correction,
        };

    internal static ReportRecord Read(TableEntity entity) => new(
        entity.GetInt32("Version")!.Value,
        entity.GetString("InputsHash"),
        entity.GetString("PeriodHash"),
        entity.GetString("Folder"),
        JsonSerializer.Deserialize<Dictionary<string, string>>(entity.GetString("Files"))!)
    {
        FiguresHash = entity.GetString("FiguresHash"),
        Standing = ReadStanding(entity),
        BuiltAt = entity.GetDateTimeOffset("BuiltAt")!.Value,
        Required = entity.GetInt32("Required")!.Value,
        Submitted = entity.GetInt32("Submitted")!.Value,
        ETag = entity.ETag,
    };

    private static ReportStanding ReadStanding(TableEntity entity) => entity.GetBoolean("Frozen") == true
        ? new ReportStanding(ReportStatus.Final, entity.GetInt32("Correction")!.Value, entity.GetDateTimeOffset("FrozenAt"))
        : ReportStanding.Provisional;

    private async Task UploadAsync(string folder, ReportFile file, CancellationToken cancellation) =>
        await _container.GetBlobClient(folder + file.Name).UploadAsync(
            BinaryData.FromBytes(file.Content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType } },
            cancellation);
}
