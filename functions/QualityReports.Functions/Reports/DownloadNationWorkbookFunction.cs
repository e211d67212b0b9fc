using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Workbooks.Reports;

namespace QualityReports.Functions.Reports;

/// <summary>Gives the nation's report: report.xlsx.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="download">The use case.</param>
[Allow(Role.Nation)]
public sealed class DownloadNationWorkbookFunction(Gate<DownloadNationWorkbookFunction> gate, DownloadReport download)
{
    /// <summary>Runs.</summary>
    [Function("DownloadNationWorkbook")]
    [Describe("The nation's report as a workbook.", AnswerType = ContentTypes.Workbook, Query = ["version"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nation/{period}/report.xlsx")] HttpRequest request,
        string period, CancellationToken cancellation) =>
        gate.ForNationAsync(
            request, period, (_, parsed) => download.FileAsync(request, AreaCode.Nation, parsed, ReportFileNames.Workbook, cancellation), cancellation);
}
