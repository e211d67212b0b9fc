using QualityReports.Domain.Findings;

namespace QualityReports.Functions.Submissions;

/// <summary>Issues an upload URL, valid for one upload. The sender of that upload is not
/// authenticated, so the audit records the author of the request.</summary>
public sealed class IssueUploadUrl(CheckPlace places, SubmissionUploads uploads, AuditStore audit)
{
    /// <summary>Costs a row of the roster and one of the audit; with an identity instead of an account key a delegation key as well.</summary>
    public async Task<(UploadUrl? Url, Finding? Refusal)> RunAsync(SubmissionAddress address, ChangeRequest request, CancellationToken cancellation)
    {
        var place = await places.RunAsync(address, request.At, cancellation);
        if (place.Refusal is { } refusal)
            return (null, refusal);
        var url = await uploads.CreateUrlAsync(address, cancellation);
        var entry = new AuditEntry(address.Province, address.Period, AuditAction.UploadUrlIssued, address.Locality.ToString(), request)
        {
            New = JsonSerializer.Serialize(new { blob = url.Name, until = url.ExpiresAt }),
        };
        await audit.AppendAsync(entry, cancellation);
        return (url, null);
    }
}
