using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage;

namespace QualityReports.Functions.Health;

/// <summary>Says whether the app can do its work. Open to anyone, so it says no more than that.</summary>
/// <param name="blobs">The blob service.</param>
[AllowAnyone]
public sealed class HealthFunction(BlobServiceClient blobs)
{
    /// <summary>200 when storage answers and the containers are there, 503 otherwise.</summary>
    [Function("Health")]
    [Describe("Whether storage answers.", AnswerType = "application/json")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellation)
    {
        ApiHeaders.Set(request.HttpContext.Response);
        var (status, isHealthy) = await CheckAsync(cancellation);
        var version = typeof(HealthFunction).Assembly.GetName().Version!.ToString(3);
        return Results.Json(new { status, version }, statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<(string Status, bool IsHealthy)> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            // After its own retries the client throws one exception of them all.
            return await blobs.GetBlobContainerClient(StorageNames.Submissions).ExistsAsync(cancellation) ? ("healthy", true) : ("storage not set up", false);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            return ("storage unreachable", false);
        }
    }
}
