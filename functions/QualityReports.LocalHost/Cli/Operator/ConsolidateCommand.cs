using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.LocalHost.Terminal;
using QualityReports.Storage.Reports;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr consolidate</c>: builds a province's report now.</summary>
internal static class ConsolidateCommand
{
    public static Command Create()
    {
        var province = Options.Province();
        var period = Options.Period();
        var force = new Option<bool>("--force") { Description = "Build it anew even if nothing has changed, and compare the bytes with what was published." };
        var output = Options.Out("Also write the report's files to this folder.");
        province.Required = period.Required = true;
        var storage = new OperatorOptions();
        var command = new Command("consolidate", "Build a province's report now instead of at the timer's next tick.") { province, period, force, output };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (code, asked) = (parsed.GetValue(province)!.Value, parsed.GetValue(period)!.Value);
            Options.FormOf(FormCatalog.Load(), asked);
            return storage.RunAsync(
                parsed,
                services => new ConsolidateJob(services, code, asked, parsed.GetValue(output), parsed.InvocationConfiguration)
                    .RunAsync(parsed.GetValue(force), cancellation),
                cancellation);
        });
        return command;
    }
}

/// <summary>Builds one report by hand.</summary>
internal sealed record ConsolidateJob(IServiceProvider Services, AreaCode Province, ReportingPeriod Period, DirectoryInfo? Output,
    InvocationConfiguration Console)
{
    private readonly ReportStore _reports = Services.GetRequiredService<ReportStore>();
    private readonly ConsolidateProvince _consolidate = Services.GetRequiredService<ConsolidateProvince>();

    public async Task<int> RunAsync(bool force, CancellationToken cancellation)
    {
        var before = await _reports.FindCurrentAsync(Province, Period, cancellation);
        var rebuilt = force ? await _consolidate.RebuildAsync(Province, Period, cancellation) : null;
        if (!force)
            await _consolidate.RunAsync(Province, Period, cancellation);
        if ((rebuilt?.Report ?? await _reports.FindCurrentAsync(Province, Period, cancellation)) is not { } report)
        {
            Console.Output.WriteLine($"{Province} {Period}: nothing has come, or the period is not open yet; there is no report to build");
            return ExitCode.Success;
        }

        var news = report.Version != before?.Version ? "built" : rebuilt is null ? "unchanged" : "built anew";
        Console.Output.WriteLine($"{Province} {Period}: {news}, version {report.Version}, {report.Submitted} of {report.Required} localities");
        foreach (var (name, sha256) in report.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            Console.Output.WriteLine($"  {sha256}  {name}");
        if (Output is not null)
            await WriteAsync(Output, report, cancellation);
        return rebuilt is null || Compare(rebuilt) ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task WriteAsync(DirectoryInfo folder, ReportRecord report, CancellationToken cancellation)
    {
        folder.Create();
        foreach (var name in report.Files.Keys)
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), await _reports.ReadFileAsync(report, name, cancellation), cancellation);
        Console.Output.WriteLine($"{string.Join(" and ", report.Files.Keys)} are in {folder}");
    }

    private bool Compare(RebuiltReport rebuilt)
    {
        if (rebuilt.IsSame)
            Console.Output.WriteLine("The same inputs gave the same bytes.");
        foreach (var file in rebuilt.Files.Where(file => rebuilt.Report.Files.GetValueOrDefault(file.Name) != file.Sha256))
            Console.Error.WriteLine($"qr: {file.Name} came out as {file.Sha256}, which is not what was published; the published one stays.");
        return rebuilt.IsSame;
    }
}
