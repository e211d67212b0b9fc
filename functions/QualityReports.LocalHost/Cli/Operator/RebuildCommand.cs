using QualityReports.Functions.Recovery;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr rebuild</c>: rebuilds the tables from the original uploads.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var yes = new Option<bool>("--yes") { Description = "Yes, drop these tables and make them anew; the app is stopped." };
        var by = OperatorCommand.By();
        return new OperatorCommand("rebuild", "Make tables Returns, ReturnRows and Submissions anew of the original uploads.") { yes, by }
            .Does(
                async call =>
                {
                    using var progress = new ProgressLine(call.Output);
                    var result = await call.Service<RebuildTables>().RunAsync(call.Request(by), new Steps(progress), call.Cancellation);
                    call.Output.WriteLine(
                        $"{FindingLines.Count(result.Deleted, "row")} dropped, "
                        + $"{FindingLines.Count(result.Uploads.Count, "upload")} ingested, {result.Failed.Count()} failed");
                    RepeatedLines.Write(call.Output, result.Failed);
                    return RepeatedLines.ExitCodeOf(result.Uploads);
                },
                check: parsed =>
                {
                    if (!parsed.GetValue(yes))
                        throw new CommandException(
                            "rebuild drops tables Returns, ReturnRows and Submissions and makes them anew: stop the app, then say --yes.");
                });
    }

    // System.Progress would report a step on another thread, possibly after the next one.
    private sealed class Steps(ProgressLine progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress.Report("rebuild", value.Done, value.Total);
    }
}
