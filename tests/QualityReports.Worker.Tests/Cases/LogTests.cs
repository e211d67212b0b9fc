using QualityReports.Domain.Returns;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>Tests that run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}

/// <summary>The log is billed by size: the lines of each tick and delivery are few.</summary>
[Collection(AloneCollection.Name)]
public sealed class LogTests(SharedSite shared)
{
    private const int Turns = 4;
    private const int MaxLines = 3;
    private const int MaxBytes = 1_000;

    // One for each delivery: messages to one within a second have no order.
    private static readonly string[] Localities = ["330481", "330483", "330521", "330523", "330603"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ingest_OfASoundReturn_WritesThreeLinesAtMost()
    {
        await CountAsync("IngestSubmission", async turn =>
        {
            var reporter = await Reporter.OpenAsync(shared.Site, Localities[turn]);
            var blob = await reporter.SendAsync(shared.Host, "sound.xlsx", reporter.Workbook);
            Assert.Equal(SubmissionState.Accepted, (await reporter.WaitAsync(shared.Host, blob)).State);
        });
    }

    [Fact]
    public async Task Request_WritesThreeLinesAtMost()
    {
        using var officer = shared.SignIn("officer-330000");

        await CountAsync("ReadProvince", async _ => await officer.GetStringAsync($"/api/provinces/330000/{Reporter.Period}", Cancellation));
    }

    [Theory]
    [InlineData("ReconcileSubmissions")]
    [InlineData("ScheduleConsolidation")]
    [InlineData("ClosePeriods")]
    [InlineData("PurgeSuperseded")]
    public Task Tick_WritesThreeLinesAtMost(string timer) => CountAsync(timer, _ => shared.Host.RunTimerAsync(timer, Cancellation));

    private async Task CountAsync(string function, Func<int, Task> turnAsync)
    {
        // Lines of the first call alone do not count.
        await turnAsync(0);
        for (var turn = 1; turn <= Turns; turn++)
        {
            var lines = await LinesOfAsync(function, turn, turnAsync);
            Assert.True(lines.Count <= MaxLines && lines.Sum(line => line.Bytes) <= MaxBytes, Describe(lines));
        }
    }

    // The lines of the function's calls and of no call: other functions end in their own time.
    private async Task<List<WorkerLogLine>> LinesOfAsync(string function, int turn, Func<int, Task> turnAsync)
    {
        await IdleAsync();
        var channel = shared.Host.Worker.Channel;
        var before = channel.Log.Count;
        await turnAsync(turn);
        await IdleAsync();
        var others = channel.Ended.Where(call => call.Function != function).Select(call => call.Id).ToHashSet(StringComparer.Ordinal);
        return channel.Log.Skip(before).Where(line => !others.Contains(line.Invocation)).ToList();
    }

    private Task<WorkerChannel> IdleAsync()
    {
        var channel = shared.Host.Worker.Channel;
        return Eventually.FindAsync(() => Task.FromResult(channel.IsIdle ? channel : null), () => shared.Host.Trouble);
    }

    private static string Describe(List<WorkerLogLine> lines) =>
        $"{lines.Count} lines, {lines.Sum(line => line.Bytes)} bytes in a turn:\n{string.Join('\n', lines.Select(line => $"{line}".Split('\n')[0]))}";
}
