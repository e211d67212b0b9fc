using QualityReports.Workbooks.Reading;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Submissions;

/// <summary>Accepts a clerk's workbook, checks one without storing it, and issues upload URLs for clerks who cannot send through the app.</summary>
public sealed class UploadsApi(Api api, UploadLimiter limiter, UploadSubmission uploads, CheckSubmission checks, IssueUploadUrl urls, TimeProvider clock)
{
    private const string Route = "api/submissions/{locality}/{period}";

    [Function(nameof(UploadSubmission)), Allow(Role.Clerk)]
    [Describe(
        "Send a return, or have it checked alone.",
        BodyType = MediaTypes.Workbook, Status = StatusCodes.Status202Accepted, Answer = typeof(StartedJson), Query = ["check", "name", "confirm"])]
    public Task<IResult> UploadSubmission([HttpTrigger(Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => limiter.TryAcquire(call.Caller) ? ReadAsync(request, call, cancellation) : TooMany, cancellation);

    [Function(nameof(CreateUploadUrl)), Allow(Role.Clerk)]
    [Describe("An address of storage that takes one file, once.", Status = StatusCodes.Status201Created, Answer = typeof(UploadUrlJson))]
    public Task<IResult> CreateUploadUrl(
        [HttpTrigger(Anonymous, "post", Route = Route + "/upload-url")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, call => limiter.TryAcquire(call.Caller) ? CreateUrlAsync(call, cancellation) : TooMany, cancellation);

    private static Task<IResult> TooMany => Task.FromResult(ApiProblems.TooManyUploads.ToResult());

    private Task<IResult> ReadAsync(HttpRequest request, ApiCall call, CancellationToken cancellation)
    {
        var body = BoundedStream.Of(request, ReadingLimits.FileBytes);
        var label = UploadLabel.Of(call.Caller.Subject, request.Query["name"]) with { IsConfirmed = IsConfirmed(request) };
        return request.Query["check"].ToString() switch
        {
            "" or "false" => UploadAsync(call.Address, label, body, cancellation),
            "true" => CheckAsync(call.Address, label, body, cancellation),
            _ => Task.FromResult(ApiProblems.BodyUnreadable.ToResult()),
        };
    }

    private async Task<IResult> UploadAsync(SubmissionAddress address, UploadLabel label, Stream body, CancellationToken cancellation)
    {
        var upload = await uploads.RunAsync(address, label, body, cancellation);
        return upload.Id is { } id
            ? ApiResult.Accepted($"/api/submissions/{address.Locality}/{address.Period}/{id}", new StartedJson(id.Value, SubmissionState.Processing))
            : ApiProblem.Of(upload.Refusal!).ToResult();
    }

    private static bool IsConfirmed(HttpRequest request) => request.Query.TryGetValue("confirm", out var text) && text.ToString() != "false";

    private async Task<IResult> CheckAsync(SubmissionAddress address, UploadLabel label, Stream body, CancellationToken cancellation)
    {
        var check = await checks.RunAsync(address, label, body, cancellation);
        return check.Findings is { } findings ? ApiResult.Json(findings) : ApiProblem.Of(check.Refusal!).ToResult();
    }

    private async Task<IResult> CreateUrlAsync(ApiCall call, CancellationToken cancellation)
    {
        var result = await urls.RunAsync(call.Address, call.Caller.Request(clock), cancellation);
        return result.Url is { } url ? ApiResult.Created(UploadUrlJson.Of(url)) : ApiProblem.Of(result.Refusal!).ToResult();
    }
}
