using QualityReports.Functions.Consolidation;
using QualityReports.Functions.DeadlineExtensions;

namespace QualityReports.Functions.Recovery;

/// <summary>Ingests uploads again at an operator's request, however often they failed. A refused one is checked again where its id is given; an accepted one
/// cannot be replayed. Repeating an interrupted request is harmless.</summary>
/// <param name="schedule">Requests reports of periods that the timer no longer checks.</param>
public sealed class ReplaySubmission(
    SubmissionBlobs blobs, SubmissionStore submissions, RepeatIngest repeat, ScheduleConsolidation schedule, AuditStore audit)
{
    // The most ids in one audit row, by the column's limit (AuditEntry.MaxStateLength); the count beside them is exact.
    private const int MaxListed = 500;

    /// <param name="id">The upload; null for all that failed.</param>
    public async Task<ReplayResult> RunAsync(
        AreaCode province, ReportingPeriod period, SubmissionId? id, string reason, ChangeRequest request, CancellationToken cancellation)
    {
        var (words, problem) = ReasonText.Read(reason);
        if (problem is not null)
            return ReplayResult.Refuse(problem == ExtensionProblem.ReasonBlank ? ReplayProblem.ReasonBlank : ReplayProblem.ReasonTooLong);
        var all = await submissions.ReadAsync(period, province, cancellation).ToListAsync(cancellation);
        var chosen = all.Where(row => id is null ? row.State == SubmissionState.Failed : row.Id == id).ToList();
        if (id is not null && ProblemOf(chosen) is { } refused)
            return ReplayResult.Refuse(refused);
        if (chosen.Count == 0)
            return new ReplayResult([], null);
        await audit.AppendAsync(Entry(province, period, chosen, words, request), cancellation);
        var replayed = new List<RepeatedUpload>();
        foreach (var row in chosen)
            replayed.Add(await ReplayAsync(row, cancellation));
        if (replayed.Any(upload => upload.Fault is null))
            await schedule.RequestIfLeftBehindAsync(province, period, cancellation);
        return new ReplayResult(replayed, null);
    }

    private static ReplayProblem? ProblemOf(List<StoredSubmission> chosen) => chosen switch
    {
        [] => ReplayProblem.Unknown,
        [{ State: SubmissionState.Accepted or SubmissionState.Superseded or SubmissionState.Unchanged }] => ReplayProblem.Taken,
        _ => null,
    };

    private async Task<RepeatedUpload> ReplayAsync(StoredSubmission row, CancellationToken cancellation)
    {
        if (await blobs.FindAsync(row.BlobName, cancellation) is not { } file || file.Id != row.Id)
            return new RepeatedUpload(row.Id, row.BlobName, row.State, new FileNotFoundException("The upload was overwritten or deleted."));
        // A final state would make this a repeated delivery.
        if (row.HasEnded)
            await submissions.TryChangeAsync(row, row with { State = SubmissionState.Processing }, cancellation);
        return await repeat.RunAsync(file, cancellation);
    }

    private static AuditEntry Entry(AreaCode province, ReportingPeriod period, List<StoredSubmission> chosen, string reason, ChangeRequest request) =>
        new(province, period, AuditAction.SubmissionsReplayed, chosen is [{ Address: { } address }] ? address.Locality.ToString() : province.Value, request)
        {
            Reason = reason,
            Old = JsonSerializer.Serialize(new { count = chosen.Count, submissions = chosen.Take(MaxListed).Select(row => row.Id.Value) }),
        };
}
