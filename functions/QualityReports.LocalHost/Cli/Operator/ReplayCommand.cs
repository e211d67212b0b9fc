using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Recovery;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr replay</c>: ingests failed uploads again after a fix.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var province = Options.Province();
        var period = Options.Period();
        var submission = Options.Submission("The upload, also one that was refused; without it all of the province's that failed.");
        var reason = new Option<string>("--reason") { Description = "Why; the audit keeps it.", HelpName = "TEXT", Required = true };
        var by = OperatorOptions.By();
        province.Required = period.Required = true;
        var storage = new OperatorOptions();
        var command = new Command("replay", "Ingest failed uploads of a province and period again, however often they failed.")
        {
            province, period, submission, reason, by,
        };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            async services =>
            {
                var request = OperatorOptions.Request(services, parsed.GetRequiredValue(by));
                var (code, asked, words) = (parsed.GetValue(province)!.Value, parsed.GetValue(period)!.Value, parsed.GetRequiredValue(reason));
                var replay = services.GetRequiredService<ReplaySubmission>();
                var result = await replay.RunAsync(code, asked, parsed.GetValue(submission), words, request, cancellation);
                return Write(parsed.InvocationConfiguration, result);
            },
            cancellation));
        return command;
    }

    private static int Write(InvocationConfiguration console, ReplayResult result)
    {
        if (result.Problem is { } problem)
        {
            var sentence = ReplayTexts.Of(problem);
            console.Error.WriteLine($"qr: {sentence.Zh} {sentence.En}");
            return ExitCode.Invalid;
        }

        console.Output.WriteLine($"{FindingLines.Count(result.Uploads.Count, "upload")} replayed");
        RepeatedLines.Write(console.Output, result.Uploads);
        return RepeatedLines.ExitCodeOf(result.Uploads);
    }
}
