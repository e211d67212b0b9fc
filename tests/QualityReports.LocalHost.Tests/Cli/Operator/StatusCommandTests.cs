using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

public sealed class StatusCommandTests
{
    [Fact]
    public async Task Status_OfAProvince_ListsItsLocalitiesAndWhatIsStuck()
    {
        await using var harness = await ProductHarness.OpenAsync("460000");
        await harness.IngestAsync(0);
        var failed = await harness.LeaveAsync(1, isFailed: true);
        var processing = await harness.LeaveAsync(2, isFailed: false);

        var run = await harness.RunAsync("status", "--period", "2009-Q1", "--province", "460000");

        Assert.True(run.Exit == ExitCode.Success, run.Errors);
        var lines = run.Output.Split('\n');
        Assert.Equal("accepted", Cells(lines, harness.Roster[0].Locality.ToString())[2]);
        Assert.Equal(["missing", "", "", "", "1"], Cells(lines, harness.Roster[1].Locality.ToString())[2..]);
        Assert.Equal(["missing", "", "", "1", ""], Cells(lines, harness.Roster[2].Locality.ToString())[2..]);
        Assert.Contains(lines, line => line.Contains($"{failed}", StringComparison.Ordinal)
            && line.EndsWith(FailPoisonedSubmission.Reason, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  processing", StringComparison.Ordinal) && line.Contains($"{processing}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Status_OfThePeriod_CountsByProvince()
    {
        await using var harness = await ProductHarness.OpenAsync("310000");
        await harness.IngestAsync(0, 1);
        await harness.LeaveAsync(1, isFailed: true);

        var run = await harness.RunAsync("status", "--period", "2009-Q1");

        Assert.True(run.Exit == ExitCode.Success, run.Errors);
        var required = harness.Roster.Count;
        Assert.Equal(["310000", "上海市", $"{required}", "2", "0", $"{required - 2}", "0", "1", "none"], Cells(run.Output.Split('\n'), "310000"));
    }

    private static string[] Cells(string[] lines, string code) =>
        [.. lines.Last(line => line.StartsWith($"│ {code} ", StringComparison.Ordinal)).Trim('│', '\r').Split('│').Select(cell => cell.Trim())];
}
