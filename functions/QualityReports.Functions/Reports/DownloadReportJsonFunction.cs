using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>Gives a province's report: report.json.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class DownloadReportJsonFunction(Gate<DownloadReportJsonFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("DownloadReportJson")]
    [Describe("The figures of a report.", AnswerType = "application/json", Query = ["version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/report.json")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            (_, area, parsed) => download.FileAsync(request, area, parsed, ReportFileNames.Json, cancellation),
            cancellation);
}
