using QualityReports.Functions.Submissions;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary><c>qr status</c>: the state of a period, with unfinished and failed uploads.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var (period, province) = (Options.Period(), Options.Province());
        period.Required = true;
        return new OperatorCommand("status", "Show where a period stands and which uploads are stuck; with --province locality by locality.")
            { period, province }
            .Does(async call =>
            {
                var provinces = await call.Service<ReadPeriodStatus>().RunAsync(call.Get(period), call.Find(province), call.Cancellation);
                var tables = new StatusTables(call.Output, call.Service<TimeProvider>().GetUtcNow());
                if (call.Find(province) is null)
                    tables.WriteProvinces(call.Get(period), provinces);
                else
                    tables.WriteLocalities(call.Get(period), provinces[0]);
                tables.WriteUnfinished([.. provinces.SelectMany(one => one.Unfinished)]);
                return ExitCode.Success;
            });
    }
}
