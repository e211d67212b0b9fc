using QualityReports.Functions.Recovery;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr purge</c>: deletes list rows that are no longer needed, as the timer does.</summary>
internal static class PurgeCommand
{
    public static Command Create()
    {
        var by = OperatorCommand.By();
        return new OperatorCommand("purge", "Drop the list rows of returns that were superseded 30 days ago, as the timer does every day.") { by }
            .Does(async call =>
            {
                var (uploads, rows) = await call.Service<PurgeSuperseded>().RunAsync(call.Request(by), call.Cancellation);
                call.Output.WriteLine($"{FindingLines.Count(rows, "row")} of {FindingLines.Count(uploads, "upload")} dropped");
                return ExitCode.Success;
            });
    }
}
