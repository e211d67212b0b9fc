using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>Gives out an address of storage that takes one upload, for those who cannot send through the app.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="limiter">How often.</param>
/// <param name="urls">The use case.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Clerk)]
public sealed class CreateUploadUrlFunction(Gate<CreateUploadUrlFunction> gate, UploadLimiter limiter, IssueUploadUrl urls, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("CreateUploadUrl")]
    [Describe("An address of storage that takes one file, once.", Status = StatusCodes.Status201Created, Answer = typeof(UploadUrlJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/submissions/{locality}/{period}/upload-url")] HttpRequest request,
        string locality,
        string period,
        CancellationToken cancellation) =>
        gate.ForReturnAsync(request, locality, period, (caller, address) => ServeAsync(caller, address, cancellation), cancellation);

    private async Task<IResult> ServeAsync(Caller caller, SubmissionAddress address, CancellationToken cancellation)
    {
        if (!limiter.TryAcquire(caller))
            return ApiProblems.TooManyUploads.ToResult();
        var result = await urls.RunAsync(address, caller.Request(clock), cancellation);
        return result.Url is { } url ? ApiResult.Created(UploadUrlJson.Of(url)) : ApiProblem.Of(result.Refusal!).ToResult();
    }
}

/// <summary>An address of storage that takes one upload.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Headers">The headers without which storage refuses it.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record UploadUrlJson(string Url, string Method, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt)
{
    internal static UploadUrlJson Of(UploadUrl url) =>
        new(url.Url.AbsoluteUri, "PUT", new Dictionary<string, string> { ["x-ms-blob-type"] = "BlockBlob" }, url.ExpiresAt);
}
