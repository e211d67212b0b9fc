using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Storage.Returns;

namespace QualityReports.Functions.Submissions;

/// <summary>What a file would come to.</summary>
/// <param name="Findings"><c>findings.json</c>, without an id; null where nothing can be sent there.</param>
/// <param name="Refusal">Why nothing can be sent there.</param>
public sealed record SubmissionCheck(byte[]? Findings, Finding? Refusal);

/// <summary>Says what a file would be answered if it were sent now: read, judged and compared as ingest does it. Nothing is kept.</summary>
/// <param name="places">Judges the place.</param>
/// <param name="judge">Reads and judges.</param>
/// <param name="compare">Compares.</param>
/// <param name="neighbours">What it is compared with.</param>
/// <param name="clock">The product's clock.</param>
public sealed class CheckSubmission(
    CheckPlace places, SubmissionJudge judge, CompareReturn compare, NeighbourStore neighbours, TimeProvider clock) : IDisposable
{
    // As many files are read at once as the host hands out uploads (host.json): the largest takes 160 MB (docs/limits.md).
    private const int MaxAtOnce = 4;
    private const int HeldBytes = 64 * 1024;

    private readonly SemaphoreSlim _turns = new(MaxAtOnce);

    /// <summary>Runs: a row of the roster and two pages of returns, beside the return whose place it would take and its list rows.</summary>
    /// <param name="address">Whose return it is.</param>
    /// <param name="body">The file, from its beginning; it may be one that cannot be sought in.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<SubmissionCheck> RunAsync(SubmissionAddress address, Stream body, CancellationToken cancellation)
    {
        var (member, refusal) = await places.RunAsync(address, clock.GetUtcNow(), cancellation);
        if (refusal is not null)
            return new SubmissionCheck(null, refusal);
        // A reader needs to seek. Beyond a few pages the file lies on the disk, under a name of its own, until the answer is made.
        await using var file = new FileBufferingReadStream(body, HeldBytes);
        await file.DrainAsync(cancellation);
        await _turns.WaitAsync(cancellation);
        try
        {
            return new SubmissionCheck(FeedbackJson.Write(null, await JudgeAsync(address, member!, file, cancellation)), null);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private async Task<Judgement> JudgeAsync(SubmissionAddress address, RosterEntry member, Stream file, CancellationToken cancellation)
    {
        file.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        file.Position = 0;
        var judgement = judge.Judge(file, member, address.Period, cancellation);
        if (judgement.Return is null)
            return judgement;
        var previous = await neighbours.ReadAsync(address.Province, address.Period.Previous, cancellation);
        var found = await compare.ReadAsync(address, judgement, previous, cancellation);
        return await compare.RunAsync(address, SubmissionId.Last, sha256, judgement, found, previous, cancellation);
    }
}
