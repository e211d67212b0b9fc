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

/// <summary>What each call of the API asks of storage, as docs/api.md says it: the page of grants with which each begins is counted there and not here.</summary>
public sealed partial class ApiCostTests
{
    private const int Grants = 1;

    [GeneratedRegex(@"^\| (?<call>[A-Z][A-Za-z]+(, [a-z ]+)?) \| (?<count>\d+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    [Fact]
    public async Task Calls_OfAClerk_CostWhatTheDocumentSays()
    {
        var counter = new OperationCounter();
        await using var desk = await ProductDesk.OpenAsync("330304", counter.Configure);
        var workbook = Written.Sample(desk.WithWarning);
        var measured = new Dictionary<string, int>();
        async Task<T> MeasureAsync<T>(string call, Func<Task<T>> work)
        {
            counter.Reset();
            var result = await work();
            measured[call] = counter.Total + Grants;
            return result;
        }

        var check = await MeasureAsync("UploadSubmission, check", () => desk.Get<CheckSubmission>().RunAsync(desk.Address, new MemoryStream(workbook), default));
        Assert.NotNull(check.Findings);
        Assert.DoesNotContain(counter.Counts.Keys, operation => operation.Method != "GET");
        var small = await MeasureAsync("UploadSubmission", () => UploadAsync(desk, workbook));
        await MeasureAsync("UploadSubmission, of three megabytes", () => UploadAsync(desk, new byte[3 * 1024 * 1024]));
        await MeasureAsync("CreateUploadUrl", () => desk.Get<IssueUploadUrl>().RunAsync(desk.Address, Request(desk), default));
        await MeasureAsync("ReadSubmission, not begun", () => desk.Get<ReadHistory>().FindAsync(desk.Address, small, default));
        foreach (var name in await desk.Get<SubmissionBlobs>().ListAsync(desk.Address, default).OrderBy(file => file.Bytes).Select(file => file.Name).ToListAsync())
            await desk.Get<IngestSubmission>().RunAsync(name, default);
        await MeasureAsync("ReadSubmission", () => desk.Get<ReadHistory>().FindAsync(desk.Address, small, default));
        await MeasureAsync("ReadSubmissions", () => desk.Get<ReadHistory>().RunAsync(desk.Address, default));
        await MeasureAsync("ReadFindings", () => desk.Get<OpenSubmissionFile>().FindingsAsync(desk.Address, small, default));
        await MeasureAsync("DownloadReturned", () => ReadAsync(desk.Get<OpenSubmissionFile>().ReturnedAsync(desk.Address, small, default)));
        await MeasureAsync("DownloadOriginal", () => ReadAsync(desk.Get<OpenSubmissionFile>().OriginalAsync(desk.Address, small, default)));
        await MeasureAsync("ReadTemplate", () => desk.Get<MakeTemplate>().RunAsync(desk.Address, default));
        var results = await MeasureAsync("AcknowledgeWarnings", () => AcknowledgeAsync(desk, small));
        Assert.Equal([AcknowledgementResult.Kept], results);

        Assert.Equal(Documented().Order(), measured.Select(cost => $"{cost.Key}: {cost.Value}").Order());
    }

    [Fact]
    public async Task Upload_LongBody_IsSentOnAsItComes()
    {
        const int Megabyte = 1024 * 1024;
        var counter = new OperationCounter();
        await using var desk = await ProductDesk.OpenAsync("330305", counter.Configure);
        var ahead = 0L;
        using var body = new OneWayReader(new byte[20 * Megabyte])
        {
            OnRead = position => ahead = Math.Max(ahead, position - ((long)Megabyte * counter.Counts.Where(count => count.Key.Resource.EndsWith("?block", StringComparison.Ordinal)).Sum(count => count.Value))),
        };

        await desk.Get<UploadSubmission>().RunAsync(desk.Address, UploadLabel.None, body, default);

        Assert.InRange(ahead, Megabyte, 2 * Megabyte);
    }

    private static IEnumerable<string> Documented() =>
        Row.Matches(Repository.ReadText("docs/api.md")).Select(match => $"{match.Groups["call"].Value}: {match.Groups["count"].Value}");

    private static async Task<SubmissionId> UploadAsync(ProductDesk desk, byte[] content) =>
        (await desk.Get<UploadSubmission>().RunAsync(desk.Address, UploadLabel.Of("clerk", "a.xlsx"), new OneWayReader(content), default)).Id!.Value;

    private static async Task<int> ReadAsync(Task<SubmissionFile?> opening)
    {
        var file = await opening;
        await using var content = file!.Content;
        await content.CopyToAsync(Stream.Null);
        return (int)content.Length;
    }

    // As the function does: first whether there is such an upload.
    private static async Task<IReadOnlyList<AcknowledgementResult>?> AcknowledgeAsync(ProductDesk desk, SubmissionId id)
    {
        Assert.NotNull(await desk.Get<SubmissionHistory>().FindAsync(desk.Address, id, default));
        return await desk.Get<AcknowledgeWarnings>().RunAsync(desk.Address, id, [new("R32", "A11", "reason")], Request(desk), default);
    }

    private static ChangeRequest Request(ProductDesk desk) => new("r", "clerk", desk.Get<TimeProvider>().GetUtcNow());

    /// <summary>A body: nobody knows its length before its end.</summary>
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
