using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Reports;

/// <summary>Lists the versions of the nation's report.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Nation)]
public sealed class ReadNationVersionsFunction(Gate<ReadNationVersionsFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("ReadNationVersions")]
    [Describe("Every version of the nation's report.", Answer = typeof(ReportVersionsJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/versions")] HttpRequest request,
        string period, CancellationToken cancellation) =>
        gate.ForNationAsync(request, period, (_, parsed) => download.VersionsAsync(request, AreaCode.Nation, parsed, cancellation), cancellation);
}
