using Azure.Storage.Blobs;
using QualityReports.LocalHost.Pipeline;
using QualityReports.Storage;
using QualityReports.Storage.Submissions;

namespace QualityReports.LocalHost.Demo;

/// <param name="Address">The address of the return; null for an invalid name.</param>
internal sealed record DemoSubmission(DemoUpload Upload, SubmissionAddress? Address, SubmissionId Id, SubmissionState State);

/// <summary>The demo wave by wave: moves the calendar, uploads, waits for final states, and fires the timer that builds the reports.</summary>
internal sealed class DemoRun(LocalPipeline pipeline, ProgressLine progress)
{
    private static readonly TimeSpan OfficeHours = TimeSpan.FromHours(10);

    private readonly BlobContainerClient _submissions = pipeline.Services.GetRequiredService<BlobServiceClient>()
        .GetBlobContainerClient(StorageNames.Submissions);
    private readonly SubmissionBlobs _blobs = pipeline.Services.GetRequiredService<SubmissionBlobs>();
    private readonly SubmissionStore _states = pipeline.Services.GetRequiredService<SubmissionStore>();

    /// <summary>Sends every wave; returns the result of each upload.</summary>
    public async Task<IReadOnlyList<DemoSubmission>> RunAsync(IAsyncEnumerable<DemoWave> waves, CancellationToken cancellation)
    {
        var submissions = new List<DemoSubmission>();
        await foreach (var wave in waves)
            submissions.AddRange(await RunAsync(wave, cancellation));
        return submissions;
    }

    private async Task<IReadOnlyList<DemoSubmission>> RunAsync(DemoWave wave, CancellationToken cancellation)
    {
        await MoveToAsync(wave.Day, cancellation);
        var title = $"{wave.Day:yyyy-MM-dd} {wave.Title}";
        var sent = new List<(DemoUpload Upload, ReceivedFile File)>();
        foreach (var upload in wave.Uploads)
        {
            sent.Add((upload, await SendAsync(upload, cancellation)));
            progress.Report(title + ": sent", sent.Count, wave.Uploads.Count);
        }

        await pipeline.WaitUntilIdleAsync(cancellation);
        var done = await Task.WhenAll(sent.Select(item => StateOfAsync(item.Upload, item.File, cancellation)));
        progress.Report(title + ": final", done.Count(item => item.State != SubmissionState.Processing), done.Length);
        await pipeline.RunTimerAsync("ScheduleConsolidation", cancellation);
        await pipeline.WaitUntilIdleAsync(cancellation);
        return done;
    }

    // The storage service stamps whole seconds: an upload within the second of the move would have the day before.
    private async Task MoveToAsync(DateOnly day, CancellationToken cancellation)
    {
        pipeline.Clock.MoveTo(ChinaTime.StartOf(day) + OfficeHours);
        await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
    }

    private async Task<ReceivedFile> SendAsync(DemoUpload upload, CancellationToken cancellation)
    {
        var blob = _submissions.GetBlobClient(upload.Name);
        await blob.UploadAsync(BinaryData.FromBytes(upload.Content), overwrite: true, cancellation);
        return await _blobs.DescribeAsync(blob, cancellation);
    }

    private async Task<DemoSubmission> StateOfAsync(DemoUpload upload, ReceivedFile file, CancellationToken cancellation)
    {
        var (address, _) = SubmissionAddress.Parse(upload.Name);
        var state = await _states.FindStateAsync(address, file.Id, cancellation);
        return new DemoSubmission(upload, address, file.Id, state ?? SubmissionState.Processing);
    }
}
