using System.Security.Cryptography;
using QualityReports.Domain.Findings;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Submissions;

/// <summary>Reads and checks an upload. What its name, time and length refuse is not downloaded, nor is a file before its malware scan.</summary>
public sealed class ReadSubmission(CheckPlace places, MalwareGate gate, SubmissionBlobs blobs, SubmissionJudge judge)
{
    /// <exception cref="Azure.RequestFailedException">412: a later upload overwrote it, which has an event of its own.</exception>
    public async Task<UploadReading> RunAsync(ReceivedFile file, CancellationToken cancellation)
    {
        var (address, misnamed) = SubmissionAddress.Parse(file.Name);
        if (misnamed is not null)
            return RefusedUpload.Unread(misnamed);
        var (member, misplaced) = await places.RunAsync(address!, file.ReceivedAt, cancellation);
        if ((misplaced ?? ReturnReader.CheckLength(file.Bytes)) is { } refusal)
            return RefusedUpload.Unread(refusal);
        return await gate.AskAsync(file.Name, cancellation) switch
        {
            ScanVerdict.Awaited => new AwaitedScan(),
            ScanVerdict.Malicious => RefusedUpload.Unread(new Finding(FindingKinds.FileMalicious)),
            _ => await ReadAsync(file, address!, member!, cancellation),
        };
    }

    private async Task<UploadReading> ReadAsync(ReceivedFile file, SubmissionAddress address, RosterEntry member, CancellationToken cancellation)
    {
        using var content = await SubmissionBlobs.DownloadAsync(blobs.Open(file.Name), file, cancellation);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        var judgement = judge.Judge(content, member, address.Period, cancellation);
        return judgement is JudgedReturn judged
            ? new IncomingReturn(address, member, file, sha256, judged)
            : new RefusedUpload(judgement, sha256);
    }
}
