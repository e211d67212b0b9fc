using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions.Access;

namespace QualityReports.Functions.Http;

/// <summary>Describes the API for programs.</summary>
/// <param name="document">The document.</param>
[AllowAnyone]
public sealed class OpenApiFunction(OpenApiDocument document)
{
    /// <summary>Runs.</summary>
    [Function("OpenApi")]
    [Describe("This document.", AnswerType = "application/json")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request)
    {
        ApiHeaders.Set(request.HttpContext.Response);
        return ApiResult.Bytes(request, document.Bytes, ContentTypes.Json);
    }
}
