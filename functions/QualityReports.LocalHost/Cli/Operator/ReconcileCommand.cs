using QualityReports.Functions.Recovery;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr reconcile</c>: ingests uploads without a final state, as the timer does.</summary>
internal static class ReconcileCommand
{
    public static Command Create() =>
        new OperatorCommand("reconcile", "Ingest the uploads that have no final state and are due, as the timer does every fifteen minutes.")
            .Does(async call =>
            {
                var result = await call.Service<ReconcileSubmissions>().RunAsync(call.Cancellation);
                var repeated = $"{FindingLines.Count(result.Repeated.Count, "upload")} ingested, {result.Failed.Count} of them failed again";
                call.Output.WriteLine($"{repeated}; {result.Gone} ended whose file is gone");
                RepeatedLines.Write(call.Output, result.Repeated);
                return RepeatedLines.ExitCodeOf(result.Repeated);
            });
}
