using System.CommandLine;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.LocalHost.Demo;
using QualityReports.LocalHost.Generation;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr generate</c>: plausible filled workbooks.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var province = Options.Province();
        var nation = new Option<bool>("--nation") { Description = "Every province." };
        var period = Options.Period();
        period.Required = true;
        var output = Options.Out("The folder to write to; the workbooks lie below it as {province}/{period}/{file}.");
        output.Required = true;
        var seed = new Option<int>("--seed") { Description = "Other seeds give other returns.", HelpName = "N", DefaultValueFactory = _ => SampleRoster.DefaultSeed };
        var rows = new Option<int?>("--rows") { Description = "Rows of the inspection list in each workbook.", HelpName = "N" };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 50_000)
                result.AddError("--rows must be from 1 to 50000.");
        });
        var broken = new Option<bool>("--broken") { Description = "Plant one named fault in each." };
        var command = new Command("generate", "Write synthetic returns: plausible, and the same for the same seed.") { province, nation, period, output, seed, rows, broken };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, nation) == Options.IsGiven(result, province))
                result.AddError("say either --province CODE or --nation.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var form = Options.FormOf(FormCatalog.Load(), parsed.GetValue(period)!.Value);
            var provinces = parsed.GetValue(province) is { } one ? [one] : AreaCatalog.Default.Provinces.Select(area => area.Code);
            var job = new GenerateJob(form, parsed.GetValue(period)!.Value, parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(rows), parsed.GetValue(broken));
            using var progress = new ProgressLine(parsed.InvocationConfiguration.Output);
            var written = 0;
            foreach (var code in provinces)
                written += await job.RunAsync(code, progress, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{written} workbooks in {parsed.GetValue(output)}");
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>Writes the returns of a province.</summary>
internal sealed record GenerateJob(FormEdition Form, ReportingPeriod Period, DirectoryInfo Output, int Seed, int? Rows, bool Broken)
{
    public async Task<int> RunAsync(AreaCode province, ProgressLine progress, CancellationToken cancellation)
    {
        var roster = SampleRoster.For(province, Seed).Where(member => member.IsRequiredFor(Period)).ToList();
        var folder = Output.CreateSubdirectory($"{province}/{Period}");
        await File.WriteAllBytesAsync(Path.Combine(folder.Parent!.FullName, "roster.csv"), RosterCsvWriter.Write(SampleRoster.For(province, Seed)), cancellation);
        for (var i = 0; i < roster.Count; i++)
        {
            var item = ReturnGenerator.Generate(Form, roster[i], Period, Seed, Rows);
            var fault = Broken ? FaultPlanter.Plant(item, i) : null;
            item = fault?.Return ?? item;
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, item.FileName), SampleFiles.Make(item), cancellation);
            progress.Report($"{province}", i + 1, roster.Count, fault is null ? item.FileName : $"{item.FileName}: {fault.Fault.Name}, {fault.Fault.Kind.Code} at {fault.Fault.Subject}");
        }

        return roster.Count;
    }
}
