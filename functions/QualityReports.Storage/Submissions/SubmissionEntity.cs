namespace QualityReports.Storage.Submissions;

/// <summary>The row of an upload (docs/reference/tables.md).</summary>
internal static class SubmissionEntity
{
    /// <summary>The columns of a scan of the table: enough for <see cref="Read"/>.</summary>
    public static readonly IReadOnlyList<string> Scanned =
        ["PartitionKey", "RowKey", "State", "BlobName", "SubmittedAt", "UpdatedAt", "Reason", "Attempts", "SupersededAt", "RowsPurged"];

    /// <summary>All columns of <see cref="Read"/>; the service sends an ETag with the time stamp only.</summary>
    public static readonly IReadOnlyList<string> Stored = [.. Scanned, "Sha256", "Fault", "Timestamp"];

    public static TableEntity Write(SubmissionRecord record, DateTimeOffset updatedAt) => new(PartitionOf(record.Address), record.File.Id.Value)
    {
        ["State"] = SubmissionStore.Name(record.State),
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
        ["SupersededAt"] = record.SupersededAt,
        ["By"] = record.File.Label.By,
        ["FileName"] = record.File.Label.FileName,
    };

    public static TableEntity WriteBegun(SubmissionRecord record, DateTimeOffset updatedAt) => new(Write(record, updatedAt)) { ["Attempts"] = 1 };

    public static TableEntity WriteFault(string fault) => new() { ["Fault"] = fault };

    /// <summary>The columns of a row that recovery changes; a merge keeps the others.</summary>
    public static TableEntity WriteChange(StoredSubmission row) => new()
    {
        ["State"] = SubmissionStore.Name(row.State),
        ["Sha256"] = row.Sha256,
        ["Reason"] = row.Reason,
        ["Attempts"] = row.HasEnded ? null : row.Attempts,
        ["SupersededAt"] = row.SupersededAt,
        // A further attempt may write rows again.
        ["RowsPurged"] = row.State == SubmissionState.Processing ? false : null,
    };

    public static TableEntity WritePurged() => new() { ["RowsPurged"] = true };

    public static StoredSubmission Read(TableEntity entity) => new(
        entity.PartitionKey == SubmissionStore.UnaddressedPartition ? null : TableKeys.ReadLocality(entity.PartitionKey),
        SubmissionId.Parse(entity.RowKey),
        Enum.Parse<SubmissionState>(entity.GetString("State"), ignoreCase: true),
        entity.ETag)
    {
        BlobName = entity.GetString("BlobName"),
        SubmittedAt = entity.GetDateTimeOffset("SubmittedAt")!.Value,
        UpdatedAt = entity.GetDateTimeOffset("UpdatedAt")!.Value,
        Sha256 = entity.GetString("Sha256"),
        Reason = entity.GetString("Reason"),
        Attempts = entity.GetInt32("Attempts") ?? 0,
        Fault = entity.GetString("Fault"),
        SupersededAt = entity.GetDateTimeOffset("SupersededAt"),
        RowsPurged = entity.GetBoolean("RowsPurged") ?? false,
    };

    public static ShownSubmission ReadShown(TableEntity entity, SubmissionAddress address)
    {
        var id = SubmissionId.Parse(entity.RowKey);
        var label = new UploadLabel(entity.GetString("By"), entity.GetString("FileName"));
        var file = new ReceivedFile(
            id, entity.GetString("BlobName"), entity.GetString("ETag"), entity.GetDateTimeOffset("SubmittedAt")!.Value, entity.GetInt64("Size") ?? 0)
        { Label = label };
        var record = new SubmissionRecord(address, file, Enum.Parse<SubmissionState>(entity.GetString("State"), ignoreCase: true))
        {
            Sha256 = entity.GetString("Sha256"),
            Errors = entity.GetInt32("Errors") ?? 0,
            Warnings = entity.GetInt32("Warnings") ?? 0,
            Notes = entity.GetInt32("Notes") ?? 0,
            Reason = entity.GetString("Reason"),
            Supersedes = entity.GetString("Supersedes") is { } before ? SubmissionId.Parse(before) : null,
        };
        return new ShownSubmission(record, entity.GetDateTimeOffset("UpdatedAt")!.Value);
    }

    public static string PartitionOf(SubmissionAddress? address) => address is null ? SubmissionStore.UnaddressedPartition : TableKeys.OfLocality(address);
}
