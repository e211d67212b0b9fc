using QualityReports.Functions.Consolidation;
using QualityReports.Storage.Reports;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr consolidate</c>: builds a province's report now.</summary>
internal static class ConsolidateCommand
{
    public static Command Create()
    {
        var (province, period) = (Options.Province(), Options.Period());
        var force = new Option<bool>("--force") { Description = "Build it anew even if nothing has changed, and compare the bytes with what was published." };
        var output = Options.Out("Also write the report's files to this folder.");
        province.Required = period.Required = true;
        return new OperatorCommand("consolidate", "Build a province's report now instead of at the timer's next tick.") { province, period, force, output }
            .Does(
                call => RunAsync(call, call.Get(province), call.Get(period), call.Find(force), call.Find(output)),
                check: parsed => Options.FormOf(FormCatalog.Load(), parsed.GetValue(period)!.Value));
    }

    private static async Task<int> RunAsync(OperatorCall call, AreaCode province, ReportingPeriod period, bool force, DirectoryInfo? folder)
    {
        var (reports, consolidate) = (call.Service<ReportStore>(), call.Service<ConsolidateProvince>());
        var before = await reports.FindCurrentAsync(province, period, call.Cancellation);
        var rebuilt = force ? await consolidate.RebuildAsync(province, period, call.Cancellation) : null;
        if (!force)
            await consolidate.RunAsync(province, period, call.Cancellation);
        if ((rebuilt?.Report ?? await reports.FindCurrentAsync(province, period, call.Cancellation)) is not { } report)
        {
            call.Output.WriteLine($"{province} {period}: nothing has come, or the period is not open yet; there is no report to build");
            return ExitCode.Success;
        }

        var news = report.Version != before?.Version ? "built" : rebuilt is null ? "unchanged" : "built anew";
        call.Output.WriteLine($"{province} {period}: {news}, version {report.Version}, {report.Submitted} of {report.Required} localities");
        foreach (var (name, sha256) in report.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            call.Output.WriteLine($"  {sha256}  {name}");
        if (folder is not null)
        {
            await ReportFolder.WriteAsync(reports, report, folder, call.Cancellation);
            call.Output.WriteLine($"{string.Join(" and ", report.Files.Keys)} are in {folder}");
        }

        return rebuilt is null || Compare(call, rebuilt) ? ExitCode.Success : ExitCode.Failed;
    }

    private static bool Compare(OperatorCall call, RebuiltReport rebuilt)
    {
        if (rebuilt.IsSame)
            call.Output.WriteLine("The same inputs gave the same bytes.");
        foreach (var file in rebuilt.Files.Where(file => rebuilt.Report.Files.GetValueOrDefault(file.Name) != file.Sha256))
            call.Errors.WriteLine($"qr: {file.Name} came out as {file.Sha256}, which is not what was published; the published one stays.");
        return rebuilt.IsSame;
    }
}
