using System.CommandLine;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr check</c>: reads and judges workbooks with the same engine as intake, and stores nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "The workbooks.", Arity = ArgumentArity.OneOrMore, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One line of JSON a file." };
        var returned = new Option<FileInfo?>("--returned") { Description = "Also write the workbook with the findings in it; for one FILE.", HelpName = "FILE" };
        var locality = Options.Locality();
        var period = Options.Period();
        var command = new Command("check", "Read and check workbooks offline. Ends with 0 accepted, 1 invalid, 2 rejected, 3 failed: the worst of several.")
        {
            files, json, locality, period, returned,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(returned) is { Implicit: false } && parsed.GetValue(files) is { Length: > 1 })
                parsed.AddError("--returned takes one workbook: check the others on their own.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var judge = new SubmissionJudge(FormCatalog.Load());
            var writer = new CheckWriter(parsed.InvocationConfiguration.Output, parsed.GetValue(json));
            var worst = ExitCode.Success;
            foreach (var file in parsed.GetRequiredValue(files))
                worst = Math.Max(worst, await CheckAsync(file));
            return worst;

            // A method of its own, so that nothing holds one return, which may be large, while the next is read.
            async Task<int> CheckAsync(FileInfo file)
            {
                var result = CheckResult.Of(file, judge, parsed.GetValue(locality), parsed.GetValue(period), cancellation);
                writer.Write(result);
                if (parsed.GetValue(returned) is { } target)
                    await ReturnedFile.WriteAsync(result.Judgement, target, parsed.InvocationConfiguration.Error, cancellation);
                return ExitCodeOf(result.Judgement.Summary.Outcome);
            }
        });
        return command;
    }

    private static int ExitCodeOf(Outcome outcome) => outcome switch
    {
        Outcome.Accepted or Outcome.Warnings => ExitCode.Success,
        Outcome.Invalid => ExitCode.Invalid,
        Outcome.Rejected => ExitCode.Rejected,
        _ => ExitCode.Failed,
    };
}

/// <summary>A file with what was made of it.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Judgement">What was made of it.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record CheckResult(string File, Judgement Judgement, long Milliseconds)
{
    public static CheckResult Of(FileInfo file, SubmissionJudge judge, LocalityCode? locality, ReportingPeriod? period, CancellationToken cancellation)
    {
        if (!file.Exists)
            throw new CommandException($"there is no file {file}.");
        var started = TimeProvider.System.GetTimestamp();
        using var content = file.OpenRead();
        var judgement = judge.Judge(content, locality, period, cancellation);
        return new CheckResult(file.ToString(), judgement, (long)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }
}
