using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Submissions;

/// <summary>Where an upload stands.</summary>
/// <param name="BlobName">Its name within container <c>submissions</c>.</param>
/// <param name="SubmittedAt">When the storage service received it.</param>
/// <param name="UpdatedAt">When its row was written last.</param>
/// <param name="Reason">What refused or failed it, or kept its last attempt.</param>
public sealed record SubmissionEntry(
    LocalityCode Locality, SubmissionId Id, SubmissionState State, string BlobName, DateTimeOffset SubmittedAt, DateTimeOffset UpdatedAt, string? Reason);

/// <summary>Table <c>Submissions</c> across localities: what an operator looks at. A query of many partitions, so no use case of a clerk's asks for it.</summary>
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

    /// <summary>The uploads of a province that have not come to a good end: being processed, waiting for their scan, failed.</summary>
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
