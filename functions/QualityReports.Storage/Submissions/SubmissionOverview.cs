using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>An upload with its state.</summary>
/// <param name="BlobName">Its name within container <c>submissions</c>.</param>
/// <param name="SubmittedAt">The time at which the storage service received it.</param>
/// <param name="UpdatedAt">The time of its row's last write.</param>
/// <param name="Reason">The reason for its refusal or failure, or the fault of its last attempt.</param>
public sealed record SubmissionEntry(
    LocalityCode Locality, SubmissionId Id, SubmissionState State, string BlobName, DateTimeOffset SubmittedAt, DateTimeOffset UpdatedAt, string? Reason);

/// <summary>Table <c>Submissions</c> across localities, for operators. It queries many partitions, so no use case of a clerk calls it.</summary>
public sealed class SubmissionOverview(TableServiceClient tables)
{
    private static readonly string[] Columns = ["PartitionKey", "RowKey", "State", "BlobName", "SubmittedAt", "UpdatedAt", "Reason", "Fault"];

    private readonly TableClient _table = tables.GetTableClient(StorageNames.SubmissionsTable);

    /// <summary>Every upload of a period, of all provinces or of one.</summary>
    public IAsyncEnumerable<SubmissionEntry> ReadAsync(ReportingPeriod period, AreaCode? province, CancellationToken cancellation)
    {
        // Keys are {period}|{province}|{locality}; the character after the bar ends the range.
        var from = province is { } one ? $"{period}|{one}|" : $"{period}|";
        var to = string.Concat(from.AsSpan(0, from.Length - 1), "}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        return _table.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellation).Select(Read);
    }

    /// <summary>The unfinished and failed uploads of a province: in processing, waiting for their scan, failed.</summary>
    public async Task<IReadOnlyList<SubmissionEntry>> ReadUnfinishedAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation) =>
        await ReadAsync(period, province, cancellation)
            .Where(upload => upload.State is SubmissionState.Processing or SubmissionState.AwaitingScan or SubmissionState.Failed)
            .ToListAsync(cancellation);

    private static SubmissionEntry Read(TableEntity entity) => new(
        LocalityCode.Parse(entity.PartitionKey.Split('|')[^1]),
        SubmissionId.Parse(entity.RowKey),
        Enum.Parse<SubmissionState>(entity.GetString("State"), ignoreCase: true),
        entity.GetString("BlobName"),
        entity.GetDateTimeOffset("SubmittedAt")!.Value,
        entity.GetDateTimeOffset("UpdatedAt")!.Value,
        entity.GetString("Reason") ?? entity.GetString("Fault"));
}
