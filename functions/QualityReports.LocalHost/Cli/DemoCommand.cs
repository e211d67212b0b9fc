using QualityReports.LocalHost.Demo;
using QualityReports.LocalHost.Demo.Nation;
using QualityReports.LocalHost.Pipeline;
using QualityReports.Samples;
using QualityReports.Storage.Rosters;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr demo</c>: the main job unattended, on free ports.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var province = Options.Province(standard: SampleRoster.SampleProvince.Value);
        var period = Options.Period(standard: "2009-Q1");
        var data = Options.Data();
        var output = Options.Out("Where to write uploads, findings, returned workbooks and the report. Without it they are only counted.");
        var nation = new Option<bool>("--nation") { Description = "The load instead: 1,615 localities of every province at once, 200 of them again." };
        var rows = Options.Rows("With --nation: rows of the inspection list in each workbook; without it, lists where a locality keeps them.");
        var command = new Command("demo", "Run the main job unattended: upload sample returns, wait for their answers, build the report.")
        {
            province, nation, period, rows, data, output,
        };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, nation) && Options.IsGiven(result, province))
                result.AddError("say either --province CODE or --nation.");
            if (Options.IsGiven(result, rows) && !Options.IsGiven(result, nation))
                result.AddError("--rows goes with --nation.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration.Output;
            var asked = parsed.GetValue(period)!.Value;
            var (kept, written) = (parsed.GetValue(data), parsed.GetValue(output));
            return await (parsed.GetValue(nation)
                ? NationJob.OfNation(asked, parsed.GetValue(rows), kept, written).RunAsync(console, cancellation)
                : new DemoJob(parsed.GetValue(province)!.Value, asked, kept, written).RunAsync(console, cancellation));
        });
        return command;
    }
}

internal sealed record DemoJob(AreaCode Province, ReportingPeriod Period, DirectoryInfo? Data, DirectoryInfo? Output)
{
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var form = Options.FormOf(FormCatalog.Load(), Period);
        if (!form.Serves(Period.Previous))
            throw new CommandException($"a demo needs the period before, and no form serves {Period.Previous}.");
        var roster = SampleRoster.For(Province);
        using var progress = new ProgressLine(output);
        await using var pipeline = await LocalPipeline.StartAsync(new LocalPipelineOptions { Data = Data, Progress = output }, cancellation);
        await pipeline.Services.GetRequiredService<RosterStore>().WriteAsync(roster, cancellation);
        var plan = new DemoPlan(form, roster, Period, SampleRoster.DefaultSeed);
        var submissions = await new DemoRun(pipeline, progress).RunAsync(plan.WavesAsync(SampleFiles.Packaged, cancellation), cancellation);
        return await FinishAsync(pipeline.Services, submissions, form, output, cancellation);
    }

    private async Task<int> FinishAsync(
        IServiceProvider services, IReadOnlyList<DemoSubmission> submissions, FormEdition form, TextWriter output, CancellationToken cancellation)
    {
        var temporary = Output is null ? Directory.CreateTempSubdirectory("qr-demo-") : null;
        try
        {
            var files = new DemoOutput(services, Output ?? temporary!);
            await files.WriteAsync(submissions, cancellation);
            DemoSummary.Write(output, submissions, form, await files.WriteReportAsync(Province, Period, cancellation));
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }

        if (Output is not null)
            await output.WriteLineAsync($"report.xlsx, report.json, the CSV files, datapackage.json, manifest.json, uploads/, findings/ and returned/ are in {Output}");
        return Judge(submissions, output);
    }

    private static int Judge(IReadOnlyList<DemoSubmission> submissions, TextWriter output)
    {
        var surprises = submissions.Where(item => item.State != item.Upload.Expected).ToList();
        foreach (var item in surprises)
            output.WriteLine($"{item.Upload.Name}: expected {item.Upload.Expected}, ended {item.State}");
        return surprises.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
