using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr bench</c>: the performance figures. A program beside the tests measures them, as it needs the compared libraries; this command
/// starts it, and works only in a checkout.</summary>
internal static class BenchCommand
{
    private const string Project = "tests/QualityReports.Benchmarks";

    private static readonly string[] Parts = ["read", "write", "consolidate", "ingest", "nation", "start"];

    public static Command Create()
    {
        var only = new Option<string?>("--only") { Description = "This part alone.", HelpName = string.Join('|', Parts) };
        only.Validators.Add(result =>
        {
            if (result.Tokens is [var part] && !Parts.Contains(part.Value))
                result.AddError($"'{part.Value}' is no part: write {string.Join(", ", Parts)}.");
        });
        var json = new Option<bool>("--json") { Description = "One line of JSON a case." };
        var check = new Option<bool>("--check") { Description = "Compare with the committed figures. Ends with 1 where a ratio is more than a fifth worse." };
        var baseline = new Option<bool>("--baseline") { Description = "Take what is measured as the committed figures." };
        var command = new Command("bench", "Measure what the product takes, beside other libraries.") { only, json, check, baseline };
        command.SetAction((parsed, cancellation) =>
        {
            string[] part = parsed.GetValue(only) is { } name ? [only.Name, name] : [];
            return RunAsync([.. part, .. new[] { json, check, baseline }.Where(parsed.GetValue).Select(option => option.Name)], cancellation);
        });
        return command;
    }

    // Compiled ahead, as the app for Azure is: a fresh process then starts as a new instance does.
    private static async Task<int> RunAsync(string[] options, CancellationToken cancellation)
    {
        var project = Path.Combine(FindRoot(), Project);
        var program = Path.Combine(project, "bin", "bench");
        string[] publish = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", program, "-v",
            "quiet", "-nologo"];
        var built = await RunAsync(publish, Console.Error, cancellation);
        return built == 0 ? await RunAsync([Path.Combine(program, "QualityReports.Benchmarks.dll"), .. options], null, cancellation) : built;
    }

    private static async Task<int> RunAsync(string[] arguments, TextWriter? output, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = output is not null };
        using var process = Process.Start(start)!;
        if (output is not null)
            await output.WriteAsync(await process.StandardOutput.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, Project)))
                return folder;
        }

        throw new CommandException($"bench measures with {Project}, and there is none above {AppContext.BaseDirectory}: run it in a checkout.",
            ExitCode.Failed);
    }
}
