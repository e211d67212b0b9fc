using QualityReports.Domain.Reports.Explanations;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Lineages;

/// <summary>The sources of the figure in <c>?indicator=</c>, in the current version of the report or that of <c>?version=</c>.</summary>
public sealed class LineageApi(Api api, ExplainFigure explain)
{
    [Function(nameof(ExplainFigure)), Allow(Role.Province, Role.Nation)]
    [Describe("The cells behind a figure.", AnswerType = "application/json", Query = ["indicator", "version"])]
    public Task<IResult> ExplainFigure(
        [HttpTrigger(Anonymous, "get", Route = "api/provinces/{province}/{period}/lineage")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => ExplainAsync(request, call, cancellation), cancellation);

    [Function(nameof(ExplainNation)), Allow(Role.Nation)]
    [Describe("The provinces behind a figure.", AnswerType = "application/json", Query = ["indicator", "version"])]
    public Task<IResult> ExplainNation(
        [HttpTrigger(Anonymous, "get", Route = "api/nation/{period}/lineage")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => ExplainAsync(request, call, cancellation), cancellation);

    private async Task<IResult> ExplainAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        if (!ReportVersion.TryRead(request, out var version) || request.Query["indicator"] is not [{ Length: > 0 } code])
            return ApiProblems.BodyUnreadable.ToResult();
        var answer = await explain.RunAsync(new LineageQuestion(call.Area, call.Period, code) { Version = version }, cancellation);
        return answer.Explanation is { } explanation
            ? ApiResult.Bytes(request, LineageJson.Write(explanation), MediaTypes.Json)
            : answer.Problem!.ToResult();
    }
}
