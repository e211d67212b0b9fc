using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>The files of a province's report.</summary>
/// <param name="gate">Who may call them.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class ProvinceReportFunctions(Gate<ProvinceReportFunctions> gate, DownloadReport download)
{
    /// <summary>The workbook.</summary>
    [Function("DownloadReportWorkbook")]
    [Describe("A report as a workbook.", AnswerType = ContentTypes.Workbook, Query = ["version"])]
    public Task<IResult> DownloadWorkbookAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/report.xlsx")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        DownloadFileAsync(request, province, period, ReportFileNames.Workbook, cancellation);

    /// <summary>All figures.</summary>
    [Function("DownloadReportJson")]
    [Describe("A report's figures.", AnswerType = "application/json", Query = ["version"])]
    public Task<IResult> DownloadJsonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/report.json")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        DownloadFileAsync(request, province, period, ReportFileNames.Json, cancellation);

    /// <summary>Any file.</summary>
    [Function("DownloadReportFile")]
    [Describe("A file of a report.", AnswerType = "application/octet-stream", Query = ["version"])]
    public Task<IResult> DownloadFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/files/{name}")] HttpRequest request,
        string province, string period, string name, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, period, (_, area, parsed) => download.FileAsync(request, area, parsed, name, cancellation), cancellation);

    /// <summary>Every version.</summary>
    [Function("ReadReportVersions")]
    [Describe("Every version of a report.", Answer = typeof(ReportVersionsJson))]
    public Task<IResult> ReadVersionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/versions")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, period, (_, area, parsed) => download.VersionsAsync(request, area, parsed, cancellation), cancellation);
}
