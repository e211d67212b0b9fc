namespace QualityReports.Functions.Submissions;

/// <summary>An upload that has arrived.</summary>
public sealed record StartedJson(string Id, SubmissionState State);

/// <summary>An address of storage that accepts one upload.</summary>
public sealed record UploadUrlJson(string Url, string Method, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt)
{
    internal static UploadUrlJson Of(UploadUrl url) =>
        new(url.Url.AbsoluteUri, "PUT", new Dictionary<string, string> { ["x-ms-blob-type"] = "BlockBlob" }, url.ExpiresAt);
}
