using Azure;
using Azure.Data.Tables;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Submissions;

/// <summary>Table <c>Submissions</c>: every upload, whatever became of it.</summary>
/// <param name="tables">The table service.</param>
/// <param name="clock">The product's clock.</param>
public sealed class SubmissionStore(TableServiceClient tables, TimeProvider clock)
{
    /// <summary>The partition of uploads whose name is no return's.</summary>
    public const string UnaddressedPartition = "unaddressed";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.SubmissionsTable);

    /// <summary>The state of an upload; null where it is new.</summary>
    public async Task<SubmissionState?> FindStateAsync(SubmissionAddress? address, SubmissionId id, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(address), id.Value, ["State"], cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>Enters an upload that has begun.</summary>
    /// <returns>The state that it is in already, from an earlier delivery; null where it is new.</returns>
    public async Task<SubmissionState?> BeginAsync(SubmissionRecord record, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(Write(record, clock.GetUtcNow()), cancellation);
            return null;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindStateAsync(record.Address, record.File.Id, cancellation);
        }
    }

    /// <summary>Writes an upload's row.</summary>
    public async Task SaveAsync(SubmissionRecord record, CancellationToken cancellation) =>
        await _table.UpsertEntityAsync(Write(record, clock.GetUtcNow()), TableUpdateMode.Replace, cancellation);

    /// <summary>Marks an upload failed, unless it has come to an end; one that does so at this very moment keeps its state.</summary>
    /// <returns>Whether it was marked.</returns>
    public async Task<bool> TryFailAsync(SubmissionRecord record, CancellationToken cancellation)
    {
        var entity = Write(record, clock.GetUtcNow());
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancellation);
            if (found.HasValue && Read(found.Value!) != SubmissionState.Processing)
                return false;
            try
            {
                await (found.HasValue
                    ? _table.UpdateEntityAsync(entity, found.Value!.ETag, TableUpdateMode.Replace, cancellation)
                    : _table.AddEntityAsync(entity, cancellation));
                return true;
            }
            catch (RequestFailedException e) when (CommitPipeline.IsLostRace(e))
            {
                // Somebody else wrote in between: look again.
            }
        }
    }

    /// <summary>The word for a state, in tables and in answers.</summary>
    public static string Name(SubmissionState state) => state switch
    {
        SubmissionState.Processing => "processing",
        SubmissionState.Accepted => "accepted",
        SubmissionState.Superseded => "superseded",
        SubmissionState.Unchanged => "unchanged",
        SubmissionState.Invalid => "invalid",
        SubmissionState.Rejected => "rejected",
        _ => "failed",
    };

    internal static TableEntity Write(SubmissionRecord record, DateTimeOffset updatedAt) => new(PartitionOf(record.Address), record.File.Id.Value)
    {
        ["State"] = Name(record.State),
        ["BlobName"] = record.File.Name,
        ["ETag"] = record.File.ETag,
        ["Size"] = record.File.Bytes,
        ["SubmittedAt"] = record.File.ReceivedAt,
        ["UpdatedAt"] = updatedAt,
        ["Sha256"] = record.Sha256,
        ["Errors"] = record.Errors,
        ["Warnings"] = record.Warnings,
        ["Notes"] = record.Notes,
        ["Reason"] = record.Reason,
        ["Supersedes"] = record.Supersedes?.Value,
    };

    private static SubmissionState Read(TableEntity entity) => Enum.Parse<SubmissionState>(entity.GetString("State"), ignoreCase: true);

    private static string PartitionOf(SubmissionAddress? address) => address is null ? UnaddressedPartition : TableKeys.OfLocality(address);
}
