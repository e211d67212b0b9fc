using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>The files of the nation's report.</summary>
/// <param name="gate">Who may call them.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Nation)]
public sealed class NationReportFunctions(Gate<NationReportFunctions> gate, DownloadReport download)
{
    /// <summary>The workbook.</summary>
    [Function("DownloadNationWorkbook")]
    [Describe("The nation's report as a workbook.", AnswerType = ContentTypes.Workbook, Query = ["version"])]
    public Task<IResult> DownloadWorkbookAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/report.xlsx")] HttpRequest request, string period, CancellationToken cancellation) =>
        DownloadFileAsync(request, period, ReportFileNames.Workbook, cancellation);

    /// <summary>All figures.</summary>
    [Function("DownloadNationJson")]
    [Describe("The figures of the nation's report.", AnswerType = "application/json", Query = ["version"])]
    public Task<IResult> DownloadJsonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/report.json")] HttpRequest request, string period, CancellationToken cancellation) =>
        DownloadFileAsync(request, period, ReportFileNames.Json, cancellation);

    /// <summary>Any file.</summary>
    [Function("DownloadNationFile")]
    [Describe("A file of the nation's report.", AnswerType = "application/octet-stream", Query = ["version"])]
    public Task<IResult> DownloadFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/files/{name}")] HttpRequest request,
        string period, string name, CancellationToken cancellation) =>
        gate.ForNationAsync(request, period, (_, parsed) => download.FileAsync(request, AreaCode.Nation, parsed, name, cancellation), cancellation);

    /// <summary>Every version.</summary>
    [Function("ReadNationVersions")]
    [Describe("Every version of the nation's report.", Answer = typeof(ReportVersionsJson))]
    public Task<IResult> ReadVersionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/versions")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.ForNationAsync(request, period, (_, parsed) => download.VersionsAsync(request, AreaCode.Nation, parsed, cancellation), cancellation);
}
