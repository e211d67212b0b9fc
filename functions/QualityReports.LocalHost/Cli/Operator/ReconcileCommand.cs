using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Recovery;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr reconcile</c>: ingests uploads without a final state, as the timer does.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var storage = new OperatorOptions();
        var command = new Command("reconcile", "Ingest the uploads that have no final state and are due, as the timer does every fifteen minutes.");
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            async services =>
            {
                var result = await services.GetRequiredService<ReconcileSubmissions>().RunAsync(cancellation);
                var output = parsed.InvocationConfiguration.Output;
                var repeated = $"{FindingLines.Count(result.Repeated.Count, "upload")} ingested, {result.Failed.Count} of them failed again";
                output.WriteLine($"{repeated}; {result.Gone} ended whose file is gone");
                RepeatedLines.Write(output, result.Repeated);
                return RepeatedLines.ExitCodeOf(result.Repeated);
            },
            cancellation));
        return command;
    }
}
