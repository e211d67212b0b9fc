using QualityReports.Domain.Findings;
using QualityReports.Workbooks.Checking;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr check</c>: reads and checks workbooks with the same code as ingest, and stores nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "The workbooks.", Arity = ArgumentArity.OneOrMore, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One line of JSON a file." };
        var returned = new Option<string?>("--returned")
        {
            Description = "Also write the returned workbook, to this file; of several FILEs, into this folder.",
            HelpName = "FILE|DIR",
        };
        var locality = Options.Locality();
        var period = Options.Period();
        var command = new Command("check", "Read and check workbooks offline. Ends with 0 accepted, 1 invalid, 2 rejected, 3 failed: the worst of several.")
        {
            files, json, locality, period, returned,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var forms = FormCatalog.Load();
            CheckOptions(forms, parsed.GetValue(locality), parsed.GetValue(period));
            var uploads = parsed.GetRequiredValue(files);
            CheckFiles(uploads);
            var target = parsed.GetValue(returned) is { } path ? ReturnedTarget.Of(path, uploads) : null;
            var judge = new SubmissionJudge(forms);
            return RunAsync(
                uploads,
                content => judge.Judge(content, parsed.GetValue(locality), parsed.GetValue(period), cancellation),
                new CheckWriter(parsed.InvocationConfiguration, parsed.GetValue(json)),
                target,
                cancellation);
        });
        return command;
    }

    /// <summary>Checks files one after another. A fault of ours in one file is reported, and does not stop the others.</summary>
    /// <returns>The exit code: the worst of all.</returns>
    internal static async Task<int> RunAsync(
        IReadOnlyList<FileInfo> files, Func<Stream, Judgement> judge, CheckWriter writer, ReturnedTarget? returned, CancellationToken cancellation)
    {
        var worst = ExitCode.Success;
        foreach (var file in files)
            worst = Math.Max(worst, await CheckAsync(file, judge, writer, returned, cancellation));
        return worst;
    }

    // A separate method, so that one return, which may be large, is released before the next is read.
    private static async Task<int> CheckAsync(FileInfo file, Func<Stream, Judgement> judge, CheckWriter writer, ReturnedTarget? returned,
        CancellationToken cancellation)
    {
        try
        {
            var result = CheckResult.Of(file, judge);
            writer.Write(result);
            if (returned is not null)
                await writer.TellAsync(await ReturnedFile.WriteAsync(result, returned.For(file), cancellation));
            return ExitCodeOf(result.Judgement.Summary.Outcome);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            await writer.WriteFailureAsync(file, e);
            return ExitCode.Failed;
        }
    }

    private static void CheckOptions(FormCatalog forms, LocalityCode? locality, ReportingPeriod? period)
    {
        if (locality is { } code && AreaCatalog.Default.Find(code.Area) is null)
            throw new CommandException($"there is no area with the code {code.Area}.");
        if (period is { } asked)
            Options.FormOf(forms, asked);
    }

    private static void CheckFiles(IEnumerable<FileInfo> files)
    {
        foreach (var file in files.Where(file => !file.Exists))
        {
            throw new CommandException(
                Directory.Exists(file.FullName) ? $"{file} is a folder: name the workbooks in it, {Path.Combine(file.ToString(), "*.xlsx")}."
                : file.Name.AsSpan().ContainsAny('*', '?') ? $"no file is called {file}."
                : $"there is no file {file}.");
        }
    }

    private static int ExitCodeOf(Outcome outcome) => outcome switch
    {
        Outcome.Accepted or Outcome.Warnings => ExitCode.Success,
        Outcome.Invalid => ExitCode.Invalid,
        Outcome.Rejected => ExitCode.Rejected,
        _ => ExitCode.Failed,
    };
}
