using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Terminal;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr status</c>: the state of a period, with unfinished and failed uploads.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var period = Options.Period();
        var province = Options.Province();
        period.Required = true;
        var storage = new OperatorOptions();
        var command = new Command("status", "Show where a period stands and which uploads are stuck; with --province locality by locality.")
            { period, province };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => storage.RunAsync(
            parsed,
            async services =>
            {
                var asked = parsed.GetValue(period)!.Value;
                var provinces = await services.GetRequiredService<ReadPeriodStatus>().RunAsync(asked, parsed.GetValue(province), cancellation);
                var tables = new StatusTables(parsed.InvocationConfiguration.Output, services.GetRequiredService<TimeProvider>().GetUtcNow());
                if (parsed.GetValue(province) is null)
                    tables.WriteProvinces(asked, provinces);
                else
                    tables.WriteLocalities(asked, provinces[0]);
                tables.WriteUnfinished([.. provinces.SelectMany(one => one.Unfinished)]);
                return ExitCode.Success;
            },
            cancellation));
        return command;
    }
}
