using System.Diagnostics;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests;

/// <summary>The sum that test.sh prints: what automation reads of it is its last line and its exit code.</summary>
public sealed class TestScriptTests
{
    private const string Passed = """<UnitTestResult testName="A" outcome="Passed" duration="1">""";
    private const string Failed = """<UnitTestResult testName="B(text: &quot;x&quot;)" outcome="Failed" />""";
    private const string Skipped = """<UnitTestResult testName="C" outcome="NotExecuted" />""";

    [Theory]
    [InlineData(Passed + Passed, Passed, "3 passed, 0 failed", 0)]
    [InlineData(Passed + Skipped, Passed, "Skipped:|  C|2 passed, 0 failed, 1 skipped", 0)]
    [InlineData(Passed, Failed, """Failed:|  B(text: "x")|1 passed, 1 failed""", 1)]
    [InlineData("", "", "No test ran.|0 passed, 0 failed", 1)]
    [InlineData(Skipped, "", "Skipped:|  C|No test ran.|0 passed, 0 failed, 1 skipped", 1)]
    public async Task Sum_OfResultFiles_IsTheLastLineAndTheExitCode(string first, string second, string expected, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        var folder = Directory.CreateTempSubdirectory("trx-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "1.trx"), $"<TestRun>{first}</TestRun>");
            await File.WriteAllTextAsync(Path.Combine(folder, "2.trx"), $"<TestRun>{second}</TestRun>");
            var script = Repository.PathOf("test.sh");
            using var process = Process.Start(new ProcessStartInfo(script, ["--sum", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(expected, output.TrimEnd().Replace('\n', '|'));
            Assert.Equal(code, process.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
