using QualityReports.Domain.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>An upload that has arrived.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Its state.</param>
public sealed record StartedJson(string Id, SubmissionState State);

/// <summary>An address of storage that accepts one upload.</summary>
/// <param name="Url">The address.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Headers">The headers that storage requires.</param>
/// <param name="ExpiresAt">The end of its validity.</param>
public sealed record UploadUrlJson(string Url, string Method, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt)
{
    internal static UploadUrlJson Of(UploadUrl url) =>
        new(url.Url.AbsoluteUri, "PUT", new Dictionary<string, string> { ["x-ms-blob-type"] = "BlockBlob" }, url.ExpiresAt);
}
