using System.Diagnostics;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests;

/// <summary>What test.sh runs, and the sum that it prints: what automation reads of it is its last line and its exit code.</summary>
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
            var (output, exit) = await RunAsync(new ProcessStartInfo(script, ["--sum", folder]));

            Assert.Equal(expected, output.TrimEnd().Replace('\n', '|'));
            Assert.Equal(code, exit);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("", null, " soak=")]
    [InlineData("--filter Name=A", null, " --filter Name=A soak=")]
    [InlineData("--soak", null, " --filter Category=Faults soak=20000")]
    [InlineData("--soak", "50", " --filter Category=Faults soak=50")]
    [InlineData("--soak --no-build", null, " --filter Category=Faults --no-build soak=20000")]
    public async Task Run_Arguments_ReachDotnetTestAndTheLastLineIsTheSum(string arguments, string? schedules, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        // A copy, since it deletes the results beside it; and a dotnet that says what it is asked for.
        var folder = Directory.CreateTempSubdirectory("script-").FullName;
        try
        {
            File.Copy(Repository.PathOf("test.sh"), Path.Combine(folder, "test.sh"));
            var dotnet = Path.Combine(folder, "dotnet");
            await File.WriteAllTextAsync(dotnet, $"#!/bin/sh\necho \"$@ soak=$QR_SOAK\"\necho '<TestRun>{Passed}</TestRun>' >TestResults/1.trx\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var start = new ProcessStartInfo(Path.Combine(folder, "test.sh"), arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            start.Environment["PATH"] = $"{folder}:{start.Environment["PATH"]}";
            start.Environment["QR_SOAK"] = schedules;

            var (output, exit) = await RunAsync(start);

            var lines = output.TrimEnd().Split('\n');
            Assert.EndsWith($"--results-directory {folder}/TestResults{expected}", lines[^2], StringComparison.Ordinal);
            Assert.Equal(("1 passed, 0 failed", 0), (lines[^1], exit));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(string Output, int Code)> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.UseShellExecute) = (true, false);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, process.ExitCode);
    }
}
