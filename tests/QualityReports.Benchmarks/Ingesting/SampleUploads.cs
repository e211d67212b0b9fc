using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Pipeline;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.Benchmarks.Ingesting;

/// <summary>Sends returns of the national sample, and reads the times of their final states.</summary>
/// <param name="storage">The product's storage.</param>
/// <param name="localities">The participants.</param>
/// <param name="rows">Rows of the inspection list in each workbook; null for lists where a locality keeps them.</param>
internal sealed class SampleUploads(ProductStorage storage, IReadOnlyList<RosterEntry> localities, int? rows)
{
    private const int Senders = 8;

    private static readonly FormEdition Form = FormCatalog.Load().Editions[^1];

    private readonly BlobContainerClient _container =
        storage.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions);

    /// <summary>The last timely day for a return of a period.</summary>
    public static DateOnly DayOf(ReportingPeriod period) => period.LastDay.AddDays(Form.Calendar.Timely);

    /// <summary>Writes the rosters.</summary>
    public Task WriteRosterAsync() => storage.Services.GetRequiredService<RosterStore>().WriteAsync(localities, CancellationToken.None);

    /// <summary>Makes the workbooks of a period.</summary>
    /// <returns>The files with their names in the container, in the order of the localities.</returns>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Make(ReportingPeriod period)
    {
        var returns = new NationalReturns();
        return [.. localities.AsParallel().AsOrdered()
            .Select(member => returns.Generate(Form, member, period, rows))
            .Select(item => KeyValuePair.Create(SampleFiles.NameOf(item), Written.Sample(item)))];
    }

    /// <summary>Sends files, several at a time.</summary>
    /// <returns>The time at which storage had received each, by name.</returns>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> SendAsync(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var sent = new System.Collections.Concurrent.ConcurrentDictionary<string, DateTimeOffset>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (file, cancellation) =>
        {
            await _container.GetBlobClient(file.Key).UploadAsync(BinaryData.FromBytes(file.Value), overwrite: true, cancellation);
            sent[file.Key] = TimeProvider.System.GetUtcNow();
        });
        return sent;
    }

    /// <summary>The time from each upload's receipt by storage to its final state, in milliseconds, shortest first.</summary>
    /// <exception cref="InvalidOperationException">An upload was not accepted.</exception>
    public async Task<IReadOnlyList<double>> WaitedAsync(ReportingPeriod period, IReadOnlyDictionary<string, DateTimeOffset> sent)
    {
        var clock = LocalClock.On(DayOf(period));
        var states = await storage.Services.GetRequiredService<SubmissionStore>().ReadAsync(period, null, CancellationToken.None)
            .Where(entry => sent.ContainsKey(entry.BlobName))
            .ToListAsync();
        if (states.FirstOrDefault(entry => entry.State != Domain.Returns.SubmissionState.Accepted) is { } other || states.Count != sent.Count)
            throw new InvalidOperationException("Not every return of the sample was accepted.");
        return [.. states.Select(entry => (entry.UpdatedAt - clock.FromStorage(sent[entry.BlobName])).TotalMilliseconds).Order()];
    }
}
