using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityReports.Functions;
using QualityReports.Functions.Settings;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Logging.AddQualityReportsFilters();
try
{
    builder.Services
        .AddQualityReports(builder.Configuration)
        .AddQualityReportsApi(builder.Configuration)
        .AddQualityReportsTelemetry(builder.Configuration, telemetry => telemetry.UseFunctionsWorkerDefaults());
    using var app = builder.Build();
    await app.Services.GetRequiredService<OpenStorage>().RunAsync(default);
    await app.RunAsync();
    return 0;
}
catch (SettingException e)
{
    // The host shows this line in its log; a stack would hide it.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
