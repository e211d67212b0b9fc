using QualityReports.Functions.Closing;
using QualityReports.Storage.Reports;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr close</c>: freezes a province's report of a period, or every due one.</summary>
internal static class CloseCommand
{
    public static Command Create()
    {
        var (province, period, by, reason) = (Options.Province(), Options.Period(), OperatorCommand.By(), OperatorCommand.Reason());
        by.Required = reason.Required = false;
        var command = new OperatorCommand("close",
            "Freeze a province's report before the timer does; without a province all that are due, as the timer does every hour.")
        {
            province, period, by, reason,
        };
        command.Validators.Add(result =>
        {
            if (new Option[] { province, period, by, reason }.Select(option => Options.IsGiven(result, option)).Distinct().Count() > 1)
                result.AddError("say --province, --period, --by and --reason, or none of them.");
        });
        return command.Does(
            async call =>
            {
                if (call.Find(province) is not { } code)
                    return await CloseDueAsync(call);
                var result = await call.Service<ClosePeriod>().RunAsync(code, call.Get(period), call.Get(reason), call.Request(by), call.Cancellation);
                if (result.Problem is { } problem)
                    return call.Refuse(CloseTexts.Of(problem));
                await WriteAsync(call, code, call.Get(period));
                return ExitCode.Success;
            },
            check: parsed =>
            {
                if (parsed.GetValue(period) is { } asked)
                    Options.FormOf(FormCatalog.Load(), asked);
            });
    }

    private static async Task<int> CloseDueAsync(OperatorCall call)
    {
        var tick = await call.Service<ClosePeriods>().RunAsync(call.Cancellation);
        call.Output.WriteLine($"{FindingLines.Count(tick.Frozen.Count, "report")} frozen");
        foreach (var (area, period) in tick.Frozen)
            await WriteAsync(call, area, period);
        foreach (var fault in tick.Faults)
            call.Errors.WriteLine($"qr: a report could not be frozen: {FindingLines.OneLine(fault.Message)}");
        return tick.Faults.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task WriteAsync(OperatorCall call, AreaCode area, ReportingPeriod period)
    {
        var report = (await call.Service<ReportStore>().FindCurrentAsync(area, period, call.Cancellation))!;
        var since = report.Standing.FrozenAt!.Value.ToOffset(ChinaTime.Offset);
        var localities = FormattableString.Invariant($"{report.Submitted} of {report.Required} localities");
        call.Output.WriteLine(FormattableString.Invariant(
            $"{area} {period}: version {report.Version} is final, {localities}, frozen since {since:yyyy-MM-dd HH:mm} in China"));
    }
}
