using System.Collections.Concurrent;
using QualityReports.Functions.Consolidation;

namespace QualityReports.Functions.Recovery;

/// <param name="Gone">The number of ended rows whose upload is gone.</param>
public sealed record ReconcileResult(IReadOnlyList<RepeatedUpload> Repeated, int Gone)
{
    /// <summary>The uploads that failed again.</summary>
    public IReadOnlyList<RepeatedUpload> Failed => [.. Repeated.Where(upload => upload.Fault is not null)];

    /// <summary>Reports the failures to the host; they are recorded, and will be repeated.</summary>
    /// <exception cref="AggregateException">Some uploads failed.</exception>
    public void ThrowIfAnyFailed()
    {
        if (Failed.Count > 0)
        {
            var message = FormattableString.Invariant($"{Failed.Count} of {Repeated.Count} uploads failed again.");
            throw new AggregateException(message, Failed.Select(upload => upload.Fault!));
        }
    }
}

/// <summary>Finds uploads without a final state and ingests them again: with a lost event, with an interrupted delivery, or failed by a fault that may be
/// over. Final states never change. Costs a page of uploads for each 5,000 and a page of states for each 1,000, then the ingests.</summary>
/// <param name="schedule">Requests reports of periods that the timer no longer checks.</param>
public sealed class ReconcileSubmissions(
    SubmissionBlobs blobs,
    SubmissionStore submissions,
    RepeatIngest repeat,
    EndGoneSubmission gone,
    ScheduleConsolidation schedule,
    TimeProvider clock,
    ILogger<ReconcileSubmissions> logger)
{
    // As many as an instance receives from the blob trigger at once (host.json).
    private const int Parallelism = 4;

    public async Task<ReconcileResult> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var files = await blobs.ListAsync(cancellation).ToDictionaryAsync(file => file.Id, cancellationToken: cancellation);
        var open = new List<StoredSubmission>();
        var known = new HashSet<SubmissionId>();
        await foreach (var row in submissions.ScanAsync(cancellation))
        {
            known.Add(row.Id);
            if (!row.HasEnded)
                open.Add(row);
        }

        var unseen = files.Values.Where(file => !known.Contains(file.Id) && RecoverySchedule.IsDue(null, 0, file.ReceivedAt, now));
        var due = open.Where(row => files.ContainsKey(row.Id) && RecoverySchedule.IsDue(row.State, row.Attempts, row.UpdatedAt, now))
            .Select(row => files[row.Id]);
        var repeated = await RepeatAsync([.. unseen.Concat(due).OrderBy(file => file.Id)], cancellation);
        var ended = await EndAsync(open.Where(row => !files.ContainsKey(row.Id)), files.Values, now, cancellation);
        var result = new ReconcileResult(repeated, ended);
        Log.SubmissionsReconciled(logger, files.Count, known.Count, repeated.Count, result.Failed.Count, ended);
        return result;
    }

    private async Task<List<RepeatedUpload>> RepeatAsync(IReadOnlyList<ReceivedFile> files, CancellationToken cancellation)
    {
        var repeated = new ConcurrentBag<RepeatedUpload>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(files, options, async (file, token) => repeated.Add(await repeat.RunAsync(file, token)));
        var periods = repeated.Where(upload => upload.Fault is null).Select(upload => SubmissionAddress.Parse(upload.Name).Address).OfType<SubmissionAddress>();
        foreach (var (province, period) in periods.Select(address => (address.Province, address.Period)).Distinct())
            await schedule.RequestIfLeftBehindAsync(province, period, cancellation);
        return [.. repeated.OrderBy(upload => upload.Id)];
    }

    private async Task<int> EndAsync(
        IEnumerable<StoredSubmission> rows, IReadOnlyCollection<ReceivedFile> files, DateTimeOffset now, CancellationToken cancellation)
    {
        var ended = 0;
        foreach (var row in rows.Where(row => EndGoneSubmission.IsDue(row, now)))
            ended += await gone.TryRunAsync(row, files.FirstOrDefault(file => file.Name == row.BlobName), cancellation) ? 1 : 0;
        return ended;
    }
}
