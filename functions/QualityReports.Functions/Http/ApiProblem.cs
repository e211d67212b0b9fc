using QualityReports.Domain.Findings;

namespace QualityReports.Functions.Http;

/// <summary>The reason for refusing a request: problem details of RFC 9457, with a code for programs and a sentence in both languages for people.</summary>
public sealed record ApiProblem(int Status, string Code, Text Message)
{
    public const string ContentType = "application/problem+json";

    /// <summary>The seconds until a retry is useful; null where that does not depend on time.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static ApiProblem Of(Finding finding, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var (zh, en) = (MessageCatalog.Render(finding, Language.Zh), MessageCatalog.Render(finding, Language.En));
        return new ApiProblem(status, finding.Kind.Code, new Text($"{zh.Message} {zh.Fix}", $"{en.Message} {en.Fix}"));
    }

    /// <summary>The problem of a use case: its code is made of both names.</summary>
    /// <param name="of">The request: <c>EXTENSION</c>.</param>
    public static ApiProblem Of<TProblem>(string of, TProblem problem, Text message)
        where TProblem : struct, Enum =>
        new(StatusCodes.Status422UnprocessableEntity, $"{of}_{JsonNamingPolicy.SnakeCaseUpper.ConvertName(problem.ToString())}", message);

    /// <param name="findings">The findings, where there are several.</param>
    public IResult ToResult(IReadOnlyList<Finding>? findings = null) => new ProblemResult(this, findings);

    private sealed class ProblemResult(ApiProblem problem, IReadOnlyList<Finding>? findings) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (problem.RetryAfterSeconds is { } seconds)
                httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (problem.Status == StatusCodes.Status401Unauthorized)
                httpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.Json(
                new ProblemJson(
                    $"urn:qualityreports:problem:{problem.Code}",
                    problem.Message.En,
                    problem.Status,
                    problem.Message.Zh,
                    problem.Code,
                    problem.Message,
                    findings is null ? null : [.. findings.Select(FindingJson.Of)]),
                ApiJson.Options,
                ContentType,
                problem.Status).ExecuteAsync(httpContext);
        }
    }
}
