using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.Storage.Audit;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

public sealed class RosterCommandTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("roster-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Roster_SoundFile_IsAppliedOnceAndAudited()
    {
        await using var harness = await ProductHarness.OpenAsync("540000");
        var file = await WriteAsync(RosterCsvWriter.Write([harness.Roster[0] with { Contact = "new" }, .. harness.Roster.Skip(1)]));

        var first = await harness.RunAsync("roster", "--province", "540000", "--file", file, "--by", "officer");
        var second = await harness.RunAsync("roster", "--province", "540000", "--file", file, "--by", "officer");

        Assert.Equal((ExitCode.Success, "540000: 0 added, 1 changed (0 of them closed), 0 removed"), (first.Exit, first.Output.TrimEnd()));
        Assert.Equal((ExitCode.Success, "540000: the roster says this already"), (second.Exit, second.Output.TrimEnd()));
        Assert.Equal("new", (await harness.Get<RosterStore>().ReadAsync(harness.Province, default))[0].Contact);
        Assert.Equal("officer", Assert.Single((await harness.Get<AuditStore>().ReadAsync(harness.Province, null, null, 10, default)).Entries).Request.By);
    }

    [Fact]
    public async Task Roster_FaultyFile_IsRefusedWithItsFindings_AndNothingApplied()
    {
        await using var harness = await ProductHarness.OpenAsync("150000");
        var file = await WriteAsync(RosterCsvWriter.Write([harness.Roster[0] with { Contact = "new" }, harness.Roster[1], harness.Roster[1]]));

        var run = await harness.RunAsync("roster", "--province", "150000", "--file", file, "--by", "officer");

        Assert.Equal(ExitCode.Invalid, run.Exit);
        Assert.Contains("refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("error  ROSTER_", run.Output, StringComparison.Ordinal);
        Assert.Equal(harness.Roster, await harness.Get<RosterStore>().ReadAsync(harness.Province, default));
    }

    [Theory]
    [InlineData("--by", " ")]
    [InlineData("--file", "missing.csv")]
    [InlineData("--province", "330302")]
    public async Task Roster_WrongOption_IsOneLine(string option, string value)
    {
        var options = new Dictionary<string, string> { ["--by"] = "officer", ["--file"] = await WriteAsync([]), ["--province"] = "540000", [option] = value };

        var run = await CommandRun.OfAsync(["roster", .. options.SelectMany(pair => new[] { pair.Key, pair.Value }), "--connection", azurite.ConnectionString]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<string> WriteAsync(byte[] content)
    {
        var file = Path.Combine(_folder, "roster.csv");
        await File.WriteAllBytesAsync(file, content);
        return file;
    }
}
