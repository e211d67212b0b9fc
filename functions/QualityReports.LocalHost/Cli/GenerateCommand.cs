using QualityReports.Samples;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr generate</c>: plausible filled workbooks.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var province = Options.Province();
        var nation = new Option<bool>("--nation") { Description = "Every province, as in the national sample: 1,615 cities and counties." };
        var period = Options.Period();
        period.Required = true;
        var output = Options.Out("The folder to write to; the workbooks lie below it as {province}/{period}/{file}.");
        output.Required = true;
        var seed = new Option<int>("--seed")
        {
            Description = "Other seeds give other returns.",
            HelpName = "N",
            DefaultValueFactory = _ => SampleRoster.DefaultSeed
        };
        var rows = Options.Rows("Rows of the inspection list in each workbook.");
        var broken = new Option<bool>("--broken") { Description = "Plant one named fault in each." };
        var command = new Command("generate", "Write synthetic returns: plausible, and the same for the same seed.")
            { province, nation, period, output, seed, rows, broken };
        command.Validators.Add(result =>
        {
            if (Options.IsGiven(result, nation) == Options.IsGiven(result, province))
                result.AddError("say either --province CODE or --nation.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var form = Options.FormOf(FormCatalog.Load(), parsed.GetValue(period)!.Value);
            var sample = parsed.GetValue(province) is { } one ? SampleReturns.Of(one, parsed.GetValue(seed)) : SampleReturns.OfNation(parsed.GetValue(seed));
            var job = new GenerateJob(form, parsed.GetValue(period)!.Value, parsed.GetValue(output)!, sample, parsed.GetValue(rows), parsed.GetValue(broken));
            using var progress = new ProgressLine(parsed.InvocationConfiguration.Output);
            var written = 0;
            foreach (var members in sample.Rosters)
                written += await job.RunAsync(members, progress, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{written} workbooks in {parsed.GetValue(output)}");
            return ExitCode.Success;
        });
        return command;
    }
}

/// <param name="Generate">Makes the return of a locality, with a number of inspection rows or the locality's own.</param>
internal sealed record SampleReturns(
    IReadOnlyList<IGrouping<AreaCode, RosterEntry>> Rosters, Func<FormEdition, RosterEntry, ReportingPeriod, int?, GeneratedReturn> Generate)
{
    public static SampleReturns Of(AreaCode province, int seed) =>
        new(ByProvince(SampleRoster.For(province, seed)), (form, member, period, rows) => ReturnGenerator.Generate(form, member, period, seed, rows));

    public static SampleReturns OfNation(int seed) => new(ByProvince(NationalSample.Roster(seed)), new NationalReturns(seed).Generate);

    private static List<IGrouping<AreaCode, RosterEntry>> ByProvince(IEnumerable<RosterEntry> members) =>
        [.. members.GroupBy(member => member.Locality.Province).OrderBy(province => province.Key)];
}

/// <summary>Writes the returns of a province.</summary>
internal sealed record GenerateJob(FormEdition Form, ReportingPeriod Period, DirectoryInfo Output, SampleReturns Sample, int? Rows, bool Broken)
{
    public async Task<int> RunAsync(IGrouping<AreaCode, RosterEntry> province, ProgressLine progress, CancellationToken cancellation)
    {
        var roster = province.Where(member => member.IsRequiredFor(Period)).ToList();
        var folder = Output.CreateSubdirectory($"{province.Key}/{Period}");
        await File.WriteAllBytesAsync(Path.Combine(folder.Parent!.FullName, "roster.csv"), RosterCsvWriter.Write(province), cancellation);
        for (var i = 0; i < roster.Count; i++)
        {
            var item = Sample.Generate(Form, roster[i], Period, Rows);
            var fault = Broken ? FaultPlanter.Plant(item, i) : null;
            item = fault?.Return ?? item;
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, item.FileName), await SampleFiles.MakeAsync(item, cancellation), cancellation);
            progress.Report(
                $"{province.Key}", i + 1, roster.Count, fault is null ? item.FileName
                    : $"{item.FileName}: {fault.Fault.Name}, {fault.Fault.Kind.Code} at {fault.Fault.Subject}");
        }

        return roster.Count;
    }
}
