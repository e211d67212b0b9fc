using System.Text.Json;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>What became of a request for an address.</summary>
/// <param name="Url">The address; null where there is none.</param>
public sealed record UploadUrlResult(UploadUrl? Url, Finding? Refusal);

/// <summary>
/// Gives out an address of storage that takes one upload. What is sent there says nothing of its sender that could be believed, so the audit says who asked.
/// </summary>
public sealed class IssueUploadUrl(CheckPlace places, SubmissionUploads uploads, AuditStore audit)
{
    /// <summary>Runs: a row of the roster and one of the audit; with an identity instead of an account key a key is asked for as well.</summary>
    public async Task<UploadUrlResult> RunAsync(SubmissionAddress address, ChangeRequest request, CancellationToken cancellation)
    {
        var place = await places.RunAsync(address, request.At, cancellation);
        if (place.Refusal is { } refusal)
            return new UploadUrlResult(null, refusal);
        var url = await uploads.CreateUrlAsync(address, cancellation);
        var entry = new AuditEntry(address.Province, address.Period, AuditAction.UploadUrlIssued, address.Locality.ToString(), request)
        {
            New = JsonSerializer.Serialize(new { blob = url.Name, until = url.ExpiresAt }),
        };
        await audit.AppendAsync(entry, cancellation);
        return new UploadUrlResult(url, null);
    }
}
