using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>Gives a province's report: report.xlsx.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Province, Role.Nation)]
public sealed class DownloadReportWorkbookFunction(Gate<DownloadReportWorkbookFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("DownloadReportWorkbook")]
    [Describe("A report as a workbook.", AnswerType = ContentTypes.Workbook, Query = ["version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period}/report.xlsx")] HttpRequest request,
        string province, string period, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            period,
            (_, area, parsed) => download.FileAsync(request, area, parsed, ReportFileNames.Workbook, cancellation),
            cancellation);
}
