using System.Text.RegularExpressions;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.Functions.Templates;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>The operations of each call of the API, as in docs/api.md, without the page of grants with which each begins.</summary>
public sealed partial class ApiCostTests
{
    private const int Grants = 1;

    [GeneratedRegex(@"^\| (?<call>[A-Z][A-Za-z]+(, [a-z ]+)?) \| (?<count>\d+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    [Fact]
    public async Task Calls_OfAClerk_CostWhatTheDocumentSays()
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync("330304", counter.Configure);
        var workbook = Written.Sample(harness.WithWarning);
        var measured = new Dictionary<string, int>();
        async Task<T> MeasureAsync<T>(string call, Func<Task<T>> work)
        {
            counter.Reset();
            var result = await work();
            measured[call] = counter.Total + Grants;
            return result;
        }

        var check = await MeasureAsync("UploadSubmission, check", () => harness.Get<CheckSubmission>().RunAsync(harness.Address, UploadLabel.None,
            new MemoryStream(workbook), default));
        Assert.NotNull(check.Findings);
        Assert.DoesNotContain(counter.Counts.Keys, operation => operation.Method != "GET");
        var small = await MeasureAsync("UploadSubmission", () => UploadAsync(harness, workbook));
        await MeasureAsync("UploadSubmission, of three megabytes", () => UploadAsync(harness, new byte[3 * 1024 * 1024]));
        await MeasureAsync("CreateUploadUrl", () => harness.Get<IssueUploadUrl>().RunAsync(harness.Address, Request(harness), default));
        await MeasureAsync("ReadSubmission, not begun", () => harness.Get<ReadHistory>().FindAsync(harness.Address, small, default));
        foreach (var name in await harness.Get<SubmissionBlobs>().ListAsync(harness.Address, default).OrderBy(file => file.Bytes).Select(file => file.Name)
            .ToListAsync())
            await harness.Get<IngestSubmission>().RunAsync(name, default);
        await MeasureAsync("ReadSubmission", () => harness.Get<ReadHistory>().FindAsync(harness.Address, small, default));
        await MeasureAsync("ReadSubmissions", () => harness.Get<ReadHistory>().RunAsync(harness.Address, default));
        await MeasureAsync("ReadFindings", () => harness.Get<OpenSubmissionFile>().FindingsAsync(harness.Address, small, default));
        await MeasureAsync("DownloadReturned", () => ReadAsync(harness.Get<OpenSubmissionFile>().ReturnedAsync(harness.Address, small, default)));
        await MeasureAsync("DownloadOriginal", () => ReadAsync(harness.Get<OpenSubmissionFile>().OriginalAsync(harness.Address, small, default)));
        await MeasureAsync("ReadTemplate", () => harness.Get<MakeTemplate>().RunAsync(harness.Address, default));
        var results = await MeasureAsync("AcknowledgeWarnings", () => AcknowledgeAsync(harness, small));
        Assert.Equal([AcknowledgementResult.Kept], results);

        Assert.Equal(Documented().Order(), measured.Select(cost => $"{cost.Key}: {cost.Value}").Order());
    }

    [Fact]
    public async Task Upload_LongBody_IsSentOnAsItComes()
    {
        const int Megabyte = 1024 * 1024;
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync("330305", counter.Configure);
        var ahead = 0L;
        using var body = new OneWayReader(new byte[20 * Megabyte])
        {
            OnRead = position =>
                ahead = Math.Max(ahead,
                position - ((long)Megabyte * counter.Counts.Where(count => count.Key.Resource.EndsWith("?block", StringComparison.Ordinal))
                .Sum(count => count.Value))),
        };

        await harness.Get<UploadSubmission>().RunAsync(harness.Address, UploadLabel.None, body, default);

        Assert.InRange(ahead, Megabyte, 2 * Megabyte);
    }

    private static IEnumerable<string> Documented() =>
        Row.Matches(Repository.ReadText("docs/api.md")).Select(match => $"{match.Groups["call"].Value}: {match.Groups["count"].Value}");

    private static async Task<SubmissionId> UploadAsync(ProductHarness harness, byte[] content) =>
        (await harness.Get<UploadSubmission>().RunAsync(harness.Address, UploadLabel.Of("clerk", "a.xlsx"), new OneWayReader(content), default)).Id!.Value;

    private static async Task<int> ReadAsync(Task<SubmissionFile?> opening)
    {
        var file = await opening;
        await using var content = file!.Content;
        await content.CopyToAsync(Stream.Null);
        return (int)content.Length;
    }

    // As the function does: first a check that the upload exists.
    private static async Task<IReadOnlyList<AcknowledgementResult>?> AcknowledgeAsync(ProductHarness harness, SubmissionId id)
    {
        Assert.NotNull(await harness.Get<SubmissionStore>().FindShownAsync(harness.Address, id, default));
        return await harness.Get<AcknowledgeWarnings>().RunAsync(harness.Address, id, [new("R32", "A11", "reason")], Request(harness), default);
    }

    private static ChangeRequest Request(ProductHarness harness) => new("r", "clerk", harness.Get<TimeProvider>().GetUtcNow());

    /// <summary>A body, whose length is unknown before its end.</summary>
    private sealed class OneWayReader(byte[] content) : MemoryStream(content)
    {
        public Action<long>? OnRead { get; init; }

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            OnRead?.Invoke(Position);
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
