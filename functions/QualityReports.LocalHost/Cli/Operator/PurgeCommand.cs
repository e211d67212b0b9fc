using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Recovery;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr purge</c>: deletes list rows that are no longer needed, as the timer does.</summary>
internal static class PurgeCommand
{
    public static Command Create()
    {
        var by = OperatorOptions.By();
        var storage = new OperatorOptions();
        var command = new Command("purge", "Drop the list rows of returns that were superseded 30 days ago, as the timer does every day.") { by };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            async services =>
            {
                var request = OperatorOptions.Request(services, parsed.GetValue(by)!);
                var result = await services.GetRequiredService<PurgeSuperseded>().RunAsync(request, cancellation);
                parsed.InvocationConfiguration.Output.WriteLine(
                    $"{FindingLines.Count(result.Rows, "row")} of {FindingLines.Count(result.Submissions, "upload")} dropped");
                return ExitCode.Success;
            },
            cancellation));
        return command;
    }
}
