namespace QualityReports.Storage.Returns;

/// <summary>The row of a locality's newest refused upload, beside the row of its return.</summary>
internal static class RefusalEntity
{
    private const string Suffix = "|refused";

    public static bool IsOne(TableEntity entity) => entity.RowKey.EndsWith(Suffix, StringComparison.Ordinal);

    public static string KeyOf(LocalityCode locality) => locality + Suffix;

    public static TableEntity Write(string partition, RefusedSubmission refused) => new(partition, KeyOf(refused.Locality))
    {
        ["SubmissionId"] = refused.SubmissionId.Value,
        ["SubmittedAt"] = refused.SubmittedAt,
    };

    public static RefusedSubmission Read(TableEntity entity) => new(
        LocalityCode.Parse(entity.RowKey[..^Suffix.Length]),
        SubmissionId.Parse(entity.GetString("SubmissionId")),
        entity.GetDateTimeOffset("SubmittedAt")!.Value);
}
