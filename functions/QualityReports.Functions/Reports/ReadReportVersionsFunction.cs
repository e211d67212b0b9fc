using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Reports;

/// <summary>Lists the versions of a province's report.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class ReadReportVersionsFunction(Gate<ReadReportVersionsFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("ReadReportVersions")]
    [Describe("Every version of a report.", Answer = typeof(ReportVersionsJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/versions")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, period, (_, area, parsed) => download.VersionsAsync(request, area, parsed, cancellation), cancellation);
}
