using Microsoft.AspNetCore.Http;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports.Explanations;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Lineages;

/// <summary>Answers where a figure comes from: that of <c>?indicator=</c>, in the current version or that of <c>?version=</c>.</summary>
/// <param name="explain">The use case.</param>
public sealed class LineageResult(ExplainFigure explain)
{
    /// <summary>There is no report, or no such version of it.</summary>
    public static ApiProblem ReportUnknown { get; } = new(StatusCodes.Status404NotFound, "REPORT_UNKNOWN", new("没有该报告。", "There is no such report."));

    /// <summary>The form has no such figure.</summary>
    public static ApiProblem FigureUnknown { get; } = new(StatusCodes.Status404NotFound, "FIGURE_UNKNOWN", new("没有该指标。", "There is no such figure."));

    /// <summary>The explanation, or the problem.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, AreaCode area, ReportingPeriod period, CancellationToken cancellation)
    {
        if (!ReportVersion.TryRead(request, out var version) || request.Query["indicator"] is not [{ Length: > 0 } code])
            return ApiProblems.BodyUnreadable.ToResult();
        var answer = await explain.RunAsync(new LineageQuestion(area, period, code) { Version = version }, cancellation);
        return answer.Explanation is { } explanation
            ? ApiResult.Bytes(request, LineageJson.Write(explanation), ContentTypes.Json)
            : ((answer.Problem == LineageProblem.NoReport ? ReportUnknown : FigureUnknown) with { Message = answer.Message! }).ToResult();
    }
}
