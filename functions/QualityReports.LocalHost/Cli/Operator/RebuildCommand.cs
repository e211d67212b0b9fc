using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Recovery;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr rebuild</c>: rebuilds the tables from the original uploads.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var yes = new Option<bool>("--yes") { Description = "Yes, drop these tables and make them anew; the app is stopped." };
        var by = OperatorOptions.By();
        var storage = new OperatorOptions();
        var command = new Command("rebuild", "Make tables Returns, ReturnRows and Submissions anew of the original uploads.") { yes, by };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => parsed.GetValue(yes)
            ? storage.RunAsync(parsed, services => RunAsync(services, parsed.GetValue(by)!, parsed.InvocationConfiguration.Output, cancellation), cancellation)
            : throw new CommandException("rebuild drops tables Returns, ReturnRows and Submissions and makes them anew: stop the app, then say --yes."));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string by, TextWriter output, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(output);
        var result = await services.GetRequiredService<RebuildTables>().RunAsync(OperatorOptions.Request(services, by), new Steps(progress), cancellation);
        output.WriteLine(
            $"{FindingLines.Count(result.Deleted, "row")} dropped, "
            + $"{FindingLines.Count(result.Uploads.Count, "upload")} ingested, {result.Failed.Count()} failed");
        RepeatedLines.Write(output, result.Failed);
        return RepeatedLines.ExitCodeOf(result.Uploads);
    }

    // System.Progress would report a step on another thread, possibly after the next one.
    private sealed class Steps(ProgressLine progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress.Report("rebuild", value.Done, value.Total);
    }
}
