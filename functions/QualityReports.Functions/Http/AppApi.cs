using Azure;
using Azure.Storage.Blobs;
using QualityReports.Storage;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Http;

/// <summary>The health of the app and the description of its API, without sign-in.</summary>
public sealed class AppApi(BlobServiceClient blobs, OpenApiDocument document)
{
    [Function(nameof(Health)), AllowAnyone]
    [Describe("Whether storage answers.", AnswerType = "application/json")]
    public async Task<IResult> Health([HttpTrigger(Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellation)
    {
        ApiHeaders.Set(request.HttpContext.Response);
        var (status, isHealthy) = await CheckAsync(cancellation);
        var version = typeof(AppApi).Assembly.GetName().Version!.ToString(3);
        return Results.Json(new { status, version }, statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    [Function(nameof(OpenApi)), AllowAnyone]
    [Describe("This document.", AnswerType = "application/json")]
    public IResult OpenApi([HttpTrigger(Anonymous, "get", Route = "api/openapi.json")] HttpRequest request)
    {
        ApiHeaders.Set(request.HttpContext.Response);
        return ApiResult.Bytes(request, document.Bytes, MediaTypes.Json);
    }

    private async Task<(string Status, bool IsHealthy)> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            // After its own retries the client throws an aggregate of the attempts.
            return await blobs.GetBlobContainerClient(StorageNames.Submissions).ExistsAsync(cancellation) ? ("healthy", true) : ("storage not set up", false);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            return ("storage unreachable", false);
        }
    }
}
