using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Closing;
using QualityReports.LocalHost.Terminal;
using QualityReports.Storage.Reports;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr close</c>: freezes a province's report of a period, or every due one.</summary>
internal static class CloseCommand
{
    public static Command Create()
    {
        var province = Options.Province();
        var period = Options.Period();
        var reason = new Option<string?>("--reason") { Description = "Why; the audit keeps it.", HelpName = "TEXT" };
        var by = OperatorOptions.By();
        by.Required = false;
        var storage = new OperatorOptions();
        var command = new Command("close",
            "Freeze a province's report before the timer does; without a province all that are due, as the timer does every hour.")
        {
            province, period, by, reason,
        };
        command.Validators.Add(result =>
        {
            if (new Option[] { province, period, by, reason }.Select(option => Options.IsGiven(result, option)).Distinct().Count() > 1)
                result.AddError("say --province, --period, --by and --reason, or none of them.");
        });
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var asked = parsed.GetValue(period);
            if (asked is { } one)
                Options.FormOf(FormCatalog.Load(), one);
            return storage.RunAsync(
                parsed,
                services =>
                {
                    var job = new CloseJob(services, parsed.InvocationConfiguration);
                    return parsed.GetValue(province) is { } code
                        ? job.RunAsync(code, asked!.Value, parsed.GetValue(by)!, parsed.GetValue(reason)!, cancellation)
                        : job.RunDueAsync(cancellation);
                },
                cancellation);
        });
        return command;
    }
}

/// <summary>Closes periods by hand.</summary>
internal sealed record CloseJob(IServiceProvider Services, InvocationConfiguration Console)
{
    public async Task<int> RunAsync(AreaCode province, ReportingPeriod period, string by, string reason, CancellationToken cancellation)
    {
        var result = await Services.GetRequiredService<ClosePeriod>().RunAsync(province, period, reason, OperatorOptions.Request(Services, by), cancellation);
        if (result.Problem is { } problem)
        {
            var sentence = CloseTexts.Of(problem);
            Console.Error.WriteLine($"qr: {sentence.Zh} {sentence.En}");
            return ExitCode.Invalid;
        }

        await WriteAsync(new FrozenReport(province, period), cancellation);
        return ExitCode.Success;
    }

    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        var tick = await Services.GetRequiredService<ClosePeriods>().RunAsync(cancellation);
        Console.Output.WriteLine($"{FindingLines.Count(tick.Frozen.Count, "report")} frozen");
        foreach (var report in tick.Frozen)
            await WriteAsync(report, cancellation);
        foreach (var fault in tick.Faults)
            Console.Error.WriteLine($"qr: a report could not be frozen: {FindingLines.OneLine(fault.Message)}");
        return tick.Faults.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task WriteAsync(FrozenReport frozen, CancellationToken cancellation)
    {
        var report = (await Services.GetRequiredService<ReportStore>().FindCurrentAsync(frozen.Area, frozen.Period, cancellation))!;
        var since = report.Standing.FrozenAt!.Value.ToOffset(ChinaTime.Offset);
        var localities = FormattableString.Invariant($"{report.Submitted} of {report.Required} localities");
        Console.Output.WriteLine(FormattableString.Invariant(
            $"{frozen.Area} {frozen.Period}: version {report.Version} is final, {localities}, frozen since {since:yyyy-MM-dd HH:mm} in China"));
    }
}
