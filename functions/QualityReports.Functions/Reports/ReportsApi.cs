using System.Globalization;
using Microsoft.Net.Http.Headers;
using QualityReports.Functions.Closing;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Workbooks.Reports.Texts;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Reports;

/// <summary>The reports of provinces and of the nation: files and versions, the request for a new one, and the freezing of a province's.</summary>
public sealed class ReportsApi(Api api, ReportStore reports, RequestReport consolidate, ClosePeriod close, TimeProvider clock)
{
    private const string Province = "api/provinces/{province}/{period}";
    private const string Nation = "api/nation/{period}";

    [Function(nameof(DownloadReportWorkbook)), Allow(Role.Province, Role.Nation)]
    [Describe("A report as a workbook.", AnswerType = MediaTypes.Workbook, Query = ["version"])]
    public Task<IResult> DownloadReportWorkbook(
        [HttpTrigger(Anonymous, "get", Route = Province + "/report.xlsx")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => SendAsync(request, call, ReportFileNames.Workbook, cancellation), cancellation);

    [Function(nameof(DownloadNationWorkbook)), Allow(Role.Nation)]
    [Describe("The nation's report as a workbook.", AnswerType = MediaTypes.Workbook, Query = ["version"])]
    public Task<IResult> DownloadNationWorkbook(
        [HttpTrigger(Anonymous, "get", Route = Nation + "/report.xlsx")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => SendAsync(request, call, ReportFileNames.Workbook, cancellation), cancellation);

    [Function(nameof(DownloadReportJson)), Allow(Role.Province, Role.Nation)]
    [Describe("The figures of a report.", AnswerType = "application/json", Query = ["version"])]
    public Task<IResult> DownloadReportJson(
        [HttpTrigger(Anonymous, "get", Route = Province + "/report.json")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => SendAsync(request, call, ReportFileNames.Json, cancellation), cancellation);

    [Function(nameof(DownloadNationJson)), Allow(Role.Nation)]
    [Describe("The figures of the nation's report.", AnswerType = "application/json", Query = ["version"])]
    public Task<IResult> DownloadNationJson(
        [HttpTrigger(Anonymous, "get", Route = Nation + "/report.json")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => SendAsync(request, call, ReportFileNames.Json, cancellation), cancellation);

    [Function(nameof(DownloadReportFile)), Allow(Role.Province, Role.Nation)]
    [Describe("A file of a report.", AnswerType = "application/octet-stream", Query = ["version"])]
    public Task<IResult> DownloadReportFile(
        [HttpTrigger(Anonymous, "get", Route = Province + "/files/{name}")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => SendAsync(request, call, call["name"], cancellation), cancellation);

    [Function(nameof(DownloadNationFile)), Allow(Role.Nation)]
    [Describe("A file of the nation's report.", AnswerType = "application/octet-stream", Query = ["version"])]
    public Task<IResult> DownloadNationFile(
        [HttpTrigger(Anonymous, "get", Route = Nation + "/files/{name}")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => SendAsync(request, call, call["name"], cancellation), cancellation);

    [Function(nameof(ReadReportVersions)), Allow(Role.Province, Role.Nation)]
    [Describe("Every version of a report.", Answer = typeof(ReportVersionsJson))]
    public Task<IResult> ReadReportVersions(
        [HttpTrigger(Anonymous, "get", Route = Province + "/versions")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => ListAsync(request, call, cancellation), cancellation);

    [Function(nameof(ReadNationVersions)), Allow(Role.Nation)]
    [Describe("Every version of the nation's report.", Answer = typeof(ReportVersionsJson))]
    public Task<IResult> ReadNationVersions(
        [HttpTrigger(Anonymous, "get", Route = Nation + "/versions")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => ListAsync(request, call, cancellation), cancellation);

    [Function(nameof(RequestReport)), Allow(Role.Province)]
    [Describe("Ask for a report now.", Status = StatusCodes.Status202Accepted)]
    public Task<IResult> RequestReport(
        [HttpTrigger(Anonymous, "post", Route = Province + "/consolidate")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => ConsolidateAsync(call, cancellation), cancellation);

    [Function(nameof(RequestNationalReport)), Allow(Role.Nation)]
    [Describe("Ask for the nation's report now.", Status = StatusCodes.Status202Accepted)]
    public Task<IResult> RequestNationalReport(
        [HttpTrigger(Anonymous, "post", Route = Nation + "/consolidate")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => ConsolidateAsync(call, cancellation), cancellation);

    [Function(nameof(ClosePeriod)), Allow(Role.Province)]
    [Describe("Freeze a report.", Body = typeof(ReasonRequest), Answer = typeof(ReportVersionJson))]
    public Task<IResult> ClosePeriod([HttpTrigger(Anonymous, "post", Route = Province + "/close")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var asked = await ApiBody.ReadJsonAsync<ReasonRequest>(request, cancellation);
                var result = await close.RunAsync(call.Area, call.Period, asked.Reason, call.Caller.Request(clock), cancellation);
                return result.Problem is { } problem
                    ? ApiProblem.Of("CLOSE", problem, CloseTexts.Of(problem)).ToResult()
                    : ApiResult.Ok(request, ReportVersionJson.Of((await reports.FindCurrentAsync(call.Area, call.Period, cancellation))!));
            },
            cancellation);

    // A file of the current version, or of the one in ?version=; in ranges on request.
    private async Task<IResult> SendAsync(HttpRequest request, ApiCall call, string name, CancellationToken cancellation)
    {
        if (!ReportVersion.TryRead(request, out var version))
            return ApiProblems.BodyUnreadable.ToResult();
        var report = version is { } number
            ? await reports.FindVersionAsync(call.Area, call.Period, number, cancellation)
            : await reports.FindCurrentAsync(call.Area, call.Period, cancellation);
        // The name is looked up among the report's own, and never becomes a path.
        if (report is null || !report.Files.TryGetValue(name, out var sha256))
            return ApiProblems.NotFound.ToResult();
        var (content, contentType) = await reports.OpenFileAsync(report, name, cancellation);
        var fileName = string.Create(CultureInfo.InvariantCulture, $"{call.Area}-{call.Period}-v{report.Version}-{name}");
        return Results.Stream(content, contentType, fileName, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    private async Task<IResult> ListAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        var versions = await reports.ReadVersionsAsync(call.Area, call.Period, cancellation);
        return ApiResult.Ok(request, new ReportVersionsJson([.. versions.Select(ReportVersionJson.Of)]));
    }

    private async Task<IResult> ConsolidateAsync(ApiCall call, CancellationToken cancellation)
    {
        await consolidate.RunAsync(call.Area, call.Period, call.Caller.Request(clock), cancellation);
        return Results.Accepted();
    }
}
