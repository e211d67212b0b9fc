using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using QualityReports.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddQualityReports(builder.Configuration).AddQualityReportsApi(builder.Configuration);
await builder.Build().RunAsync();
