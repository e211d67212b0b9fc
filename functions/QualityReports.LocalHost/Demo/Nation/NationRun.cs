using Azure.Storage.Blobs;
using QualityReports.Domain.Reports.National;
using QualityReports.LocalHost.Pipeline;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.LocalHost.Demo.Nation;

/// <summary>Sends everything at once, waits until each upload has a final state, and runs
/// the timer that builds the reports of provinces and nation.</summary>
internal sealed class NationRun(LocalPipeline pipeline, ReportingPeriod period, ProgressLine progress)
{
    private const int Senders = 8;

    // Storage stamps whole seconds: uploads within the same one have no order.
    private static readonly TimeSpan BetweenVersions = TimeSpan.FromSeconds(1.1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly BlobContainerClient _submissions =
        pipeline.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions);

    /// <param name="uploads">The files in order.</param>
    public async Task<NationResult> RunAsync(IReadOnlyList<NationUpload> uploads, IReadOnlyList<AreaCode> provinces, CancellationToken cancellation)
    {
        using var requests = new RequestCounter();
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        await SendAsync(uploads, cancellation);
        var sent = clock.GetElapsedTime(started);
        await WaitAsync("answered", uploads.Count, cancellation);
        var (ingested, operations) = (clock.GetElapsedTime(started), requests.Count);
        var states = await ReadStatesAsync(uploads, cancellation);
        await pipeline.RunTimerAsync("ScheduleConsolidation", cancellation);
        await WaitAsync("reports", provinces.Count, cancellation);
        // The nation's is made of the provinces', so it is requested after them.
        await pipeline.RunTimerAsync("ScheduleConsolidation", cancellation);
        await WaitAsync("the nation's report", 1, cancellation);
        var consolidated = clock.GetElapsedTime(started) - ingested;
        var store = pipeline.Services.GetRequiredService<ReportStore>();
        var nation = await store.FindCurrentAsync(AreaCode.Nation, period, cancellation);
        return new NationResult(states, await ReadReportsAsync(provinces, cancellation), sent, ingested, consolidated, operations)
        {
            Nation = nation,
            Campaign = nation is null ? null : NationalJson.ReadCampaign(await store.ReadFileAsync(nation, ReportFileNames.Json, cancellation)),
        };
    }

    private Task SendAsync(IReadOnlyList<NationUpload> uploads, CancellationToken cancellation)
    {
        var sent = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellation };
        return Parallel.ForEachAsync(uploads, parallel, async (upload, token) =>
        {
            if (upload.Original is { } original && await original.Received + BetweenVersions - pipeline.Clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, token);
            await _submissions.GetBlobClient(upload.Name).UploadAsync(upload.File.FullName, overwrite: true, token);
            upload.MarkReceived(pipeline.Clock.GetUtcNow());
            lock (progress)
                progress.Report("sent", ++sent, uploads.Count);
        });
    }

    // Only this step runs meanwhile: timers run only when called.
    private async Task WaitAsync(string title, int total, CancellationToken cancellation)
    {
        var idle = pipeline.WaitUntilIdleAsync(cancellation);
        var before = title == "answered" ? 0 : pipeline.Ended;
        while (await Task.WhenAny(idle, Task.Delay(Look, cancellation)) != idle)
            progress.Report(title, (int)Math.Min(pipeline.Ended - before, total), total, "so far");
        await idle;
        progress.Report(title, total, total);
    }

    private async Task<IReadOnlyList<NationAnswer>> ReadStatesAsync(IReadOnlyList<NationUpload> uploads, CancellationToken cancellation)
    {
        var found = await pipeline.Services.GetRequiredService<SubmissionStore>().ReadAsync(period, null, cancellation).ToListAsync(cancellation);
        // Kept data may have the same names from an earlier run.
        var byName = found.GroupBy(entry => entry.BlobName).ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Id)!);
        var answers = new List<NationAnswer>();
        foreach (var upload in uploads)
            answers.Add(new NationAnswer(upload, byName.GetValueOrDefault(upload.Name), await upload.Received));
        return answers;
    }

    private async Task<IReadOnlyDictionary<AreaCode, ReportRecord?>> ReadReportsAsync(IReadOnlyList<AreaCode> provinces, CancellationToken cancellation)
    {
        var store = pipeline.Services.GetRequiredService<ReportStore>();
        var reports = new Dictionary<AreaCode, ReportRecord?>();
        foreach (var province in provinces)
            reports[province] = await store.FindCurrentAsync(province, period, cancellation);
        return reports;
    }
}
