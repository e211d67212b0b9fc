using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Reports;

/// <summary>Gives any file of a province's report.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class DownloadReportFileFunction(Gate<DownloadReportFileFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("DownloadReportFile")]
    [Describe("A file of a report.", AnswerType = "application/octet-stream", Query = ["version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/files/{name}")] HttpRequest request,
        string province, string period, string name, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, period, (_, area, parsed) => download.FileAsync(request, area, parsed, name, cancellation), cancellation);
}
