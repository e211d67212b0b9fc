using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using QualityReports.Domain.Findings;

namespace QualityReports.Functions.Submissions;

/// <summary>Answers a file as ingest would if it were sent now. Nothing is stored.</summary>
public sealed class CheckSubmission(CheckPlace places, SubmissionJudge judge, CompareReturn compare, TimeProvider clock) : IDisposable
{
    // As many files at once as the host delivers uploads (host.json): the largest needs 160 MB (docs/performance.md).
    private const int MaxAtOnce = 4;
    private const int HeldBytes = 64 * 1024;

    private readonly SemaphoreSlim _turns = new(MaxAtOnce);

    /// <summary>Checks a file: a row of the roster and two pages of returns, beside the return that it would replace and its list rows.</summary>
    /// <param name="label">The sender, and whether the file is confirmed.</param>
    /// <param name="body">The file from its first byte; it need not be seekable.</param>
    public async Task<(byte[]? Findings, Finding? Refusal)> RunAsync(SubmissionAddress address, UploadLabel label, Stream body, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (member, refusal) = await places.RunAsync(address, now, cancellation);
        if (refusal is not null)
            return (null, refusal);
        // The reader seeks. Beyond 64 KB the file is buffered on disk until the answer is made.
        await using var file = new FileBufferingReadStream(body, HeldBytes);
        await file.DrainAsync(cancellation);
        await _turns.WaitAsync(cancellation);
        try
        {
            // As if storage received it now, after every other upload.
            var received = new ReceivedFile(SubmissionId.Last, address.Folder, "", now, file.Length) { Label = label };
            return (FeedbackJson.Write(null, await JudgeAsync(address, member!, received, file, cancellation)), null);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<Judgement> JudgeAsync(
        SubmissionAddress address, RosterEntry member, ReceivedFile file, Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        content.Position = 0;
        var judgement = judge.Judge(content, member, address.Period, cancellation);
        if (judgement is not JudgedReturn judged)
            return judgement;
        var incoming = new IncomingReturn(address, member, file, sha256, judged);
        var others = await compare.ReadAsync(incoming, await compare.ReadPreviousAsync(address, cancellation), cancellation);
        return (await compare.RunAsync(incoming, others, cancellation)).Judged;
    }
}
