using System.Diagnostics;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests;

/// <summary>The runs of test.sh, and its sum: automation reads its last line and its exit code.</summary>
[Trait("Category", "Slow")]
public sealed class TestScriptTests : IDisposable
{
    private const string Passed = """<UnitTestResult testName="A" outcome="Passed" duration="1">""";
    private const string Failed = """<UnitTestResult testName="B(text: &quot;x&quot;)" outcome="Failed" />""";
    private const string Skipped = """<UnitTestResult testName="C" outcome="NotExecuted" />""";

    private readonly string _folder = Directory.CreateTempSubdirectory("script-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Passed + Passed, Passed, "3 passed, 0 failed", 0)]
    [InlineData(Passed + Skipped, Passed, "Skipped:|  C|2 passed, 0 failed, 1 skipped", 0)]
    [InlineData(Passed, Failed, """Failed:|  B(text: "x")|1 passed, 1 failed""", 1)]
    [InlineData("", "", "No test ran.|0 passed, 0 failed", 1)]
    [InlineData(Skipped, "", "Skipped:|  C|No test ran.|0 passed, 0 failed, 1 skipped", 1)]
    public async Task Sum_OfResultFiles_IsTheLastLineAndTheExitCode(string first, string second, string expected, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        await File.WriteAllTextAsync(PathOf("1.trx"), $"<TestRun>{first}</TestRun>");
        await File.WriteAllTextAsync(PathOf("2.trx"), $"<TestRun>{second}</TestRun>");

        Assert.Equal((expected, code), await SumAsync());
    }

    // A host that crashed left no result, or only those of earlier tests.
    [Theory]
    [InlineData("", "1", "Failed:|  A: it ended with code 1 before its tests did: see A.log|1 passed, 1 failed", 1)]
    [InlineData(Passed, "134", "Failed:|  A: it ended with code 134 before its tests did: see A.log|2 passed, 1 failed", 1)]
    [InlineData(Failed, "1", """Failed:|  B(text: "x")|1 passed, 1 failed""", 1)]
    [InlineData("", "0", "1 passed, 0 failed", 0)]
    public async Task Sum_OfAProjectThatEndedWithAFault_CountsItAsFailed(string left, string ended, string expected, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        await File.WriteAllTextAsync(PathOf("A.code"), ended);
        if (left.Length > 0)
            await File.WriteAllTextAsync(PathOf("A.trx"), $"<TestRun>{left}</TestRun>");
        await File.WriteAllTextAsync(PathOf("B.code"), "0");
        await File.WriteAllTextAsync(PathOf("B.trx"), $"<TestRun>{Passed}</TestRun>");

        Assert.Equal((expected, code), await SumAsync());
    }

    [Theory]
    [InlineData("", null, " soak=")]
    [InlineData("--filter Name=A", null, " --filter Name=A soak=")]
    [InlineData("--filter Name~A(b:|\"c\")", null, " --filter Name~A(b:|\"c\") soak=")]
    [InlineData("--fast", null, " --filter Category!=Slow soak=")]
    [InlineData("--soak", null, " --filter Category=Faults soak=20000")]
    [InlineData("--soak", "50", " --filter Category=Faults soak=50")]
    public async Task Run_Arguments_ReachDotnetTestAndTheLastLineIsTheSum(string arguments, string? schedules, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        var (output, exit) = await RunCopyAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), schedules, "QualityReports.A.Tests");

        var calls = await File.ReadAllLinesAsync(PathOf("calls"));
        Assert.StartsWith("build QualityReports.sln -c Release ", calls[0], StringComparison.Ordinal);
        Assert.StartsWith("test tests/QualityReports.A.Tests/bin/Release/net10.0/QualityReports.A.Tests.dll ", calls[1], StringComparison.Ordinal);
        Assert.EndsWith(expected, calls[1], StringComparison.Ordinal);
        Assert.Equal(("1 passed, 0 failed", 0), (output[^1], exit));
    }

    [Fact]
    public async Task Run_ManyProjects_RunsTheLongestFirstAndEachOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        var (output, exit) = await RunCopyAsync(
            [], null, "QualityReports.A.Tests", "QualityReports.B.Tests", "QualityReports.Functions.Tests", "QualityReports.Z.Tests");

        var calls = await File.ReadAllLinesAsync(PathOf("calls"));
        Assert.Equal(5, calls.Length);
        Assert.All(["A", "B", "Functions", "Z"], name => Assert.Single(calls,
            call => call.Contains($"/QualityReports.{name}.Tests.dll ", StringComparison.Ordinal)));
        // Three begin at once; the fourth begins once one of them has ended.
        Assert.DoesNotContain("/QualityReports.Z.Tests.dll ", calls[1], StringComparison.Ordinal);
        Assert.Equal(("4 passed, 0 failed", 0), (output[^1], exit));
    }

    [Fact]
    public async Task Run_BuildThatFails_RunsNoTestAndFails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "test.sh is for bash");
        await File.WriteAllTextAsync(PathOf("broken"), "");
        var (output, exit) = await RunCopyAsync([], null, "QualityReports.A.Tests");

        Assert.Single(await File.ReadAllLinesAsync(PathOf("calls")));
        Assert.Equal(("0 passed, 0 failed", 1), (output[^1], exit));
    }

    // A copy, since it deletes the results beside it; and a dotnet that records its arguments.
    private async Task<(string[] Output, int Code)> RunCopyAsync(string[] arguments, string? schedules, params string[] projects)
    {
        File.Copy(Repository.PathOf("test.sh"), PathOf("test.sh"));
        foreach (var project in projects)
            Directory.CreateDirectory(PathOf(Path.Combine("tests", project)));
        var dotnet = PathOf("dotnet");
        await File.WriteAllTextAsync(dotnet, $$"""
            #!/bin/sh
            echo "$@ soak=$QR_SOAK" >>'{{PathOf("calls")}}'
            [ "$1" = test ] && echo '<TestRun>{{Passed}}</TestRun>' >"TestResults/$(basename "$2").trx"
            [ ! -f '{{PathOf("broken")}}' ]

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(PathOf("test.sh"), arguments);
        start.Environment["PATH"] = $"{_folder}:{start.Environment["PATH"]}";
        start.Environment["QR_SOAK"] = schedules;
        var (output, exit) = await RunAsync(start);
        return (output.TrimEnd().Split('\n'), exit);
    }

    private async Task<(string Output, int Code)> SumAsync()
    {
        var (output, exit) = await RunAsync(new ProcessStartInfo(Repository.PathOf("test.sh"), ["--sum", _folder]));
        return (output.TrimEnd().Replace('\n', '|'), exit);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static async Task<(string Output, int Code)> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.UseShellExecute) = (true, false);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, process.ExitCode);
    }
}
