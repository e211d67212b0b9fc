using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Reports;

/// <summary>Gives any file of the nation's report.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Nation)]
public sealed class DownloadNationFileFunction(Gate<DownloadNationFileFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("DownloadNationFile")]
    [Describe("A file of the nation's report.", AnswerType = "application/octet-stream", Query = ["version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/files/{name}")] HttpRequest request,
        string period, string name, CancellationToken cancellation) =>
        gate.ForNationAsync(request, period, (_, parsed) => download.FileAsync(request, AreaCode.Nation, parsed, name, cancellation), cancellation);
}
