using System.Security.Cryptography;
using Azure.Storage.Blobs;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>What an upload came to when it was read.</summary>
/// <param name="Judgement">What was made of it; null where its malware scan is awaited.</param>
/// <param name="Sha256">SHA-256 of its content; null where it was not read.</param>
public sealed record ReadResult(Judgement? Judgement, string? Sha256);

/// <summary>Reads and judges an upload, once its malware scan allows it.</summary>
/// <param name="judge">Reads and judges.</param>
/// <param name="gate">Says whether it may be read.</param>
public sealed class ReadSubmission(SubmissionJudge judge, MalwareGate gate)
{
    /// <summary>Runs.</summary>
    /// <exception cref="Azure.RequestFailedException">412: it was overwritten since, and its successor has an event of its own.</exception>
    public async Task<ReadResult> RunAsync(
        BlobClient blob, ReceivedFile file, RosterEntry member, SubmissionAddress address, CancellationToken cancellation) =>
        await gate.AskAsync(file.Name, cancellation) switch
        {
            ScanVerdict.Awaited => new ReadResult(null, null),
            ScanVerdict.Malicious => new ReadResult(Judgement.Refused(new Finding(FindingKinds.FileMalicious)), null),
            _ => await ReadAsync(blob, file, member, address, cancellation),
        };

    private async Task<ReadResult> ReadAsync(BlobClient blob, ReceivedFile file, RosterEntry member, SubmissionAddress address, CancellationToken cancellation)
    {
        using var content = await SubmissionBlobs.DownloadAsync(blob, file, cancellation);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        return new ReadResult(judge.Judge(content, member, address.Period, cancellation), sha256);
    }
}
