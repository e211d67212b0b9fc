using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Submissions;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Submissions;

/// <summary>Takes a clerk's workbook, or says what it would come to.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="limiter">How often.</param>
/// <param name="uploads">Takes it.</param>
/// <param name="checks">Checks it.</param>
[Allow(Role.Clerk)]
public sealed class UploadSubmissionFunction(Gate<UploadSubmissionFunction> gate, UploadLimiter limiter, UploadSubmission uploads, CheckSubmission checks)
{
    /// <summary>Runs.</summary>
    [Function("UploadSubmission")]
    [Describe("Send a return, or have it checked alone.", BodyType = ContentTypes.Workbook, Status = StatusCodes.Status202Accepted, Answer = typeof(StartedJson), Query = ["check", "name"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/submissions/{locality}/{period}")] HttpRequest request,
        string locality,
        string period,
        CancellationToken cancellation) =>
        gate.ForReturnAsync(request, locality, period, (caller, address) => ServeAsync(request, caller, address, cancellation), cancellation);

    private async Task<IResult> ServeAsync(HttpRequest request, Caller caller, SubmissionAddress address, CancellationToken cancellation)
    {
        if (!limiter.TryAcquire(caller))
            return ApiProblems.TooManyUploads.ToResult();
        var body = BoundedStream.Of(request, ReadingLimits.FileBytes);
        return request.Query["check"].ToString() switch
        {
            "" or "false" => await UploadAsync(address, UploadLabel.Of(caller.Subject, request.Query["name"]), body, cancellation),
            "true" => await CheckAsync(address, body, cancellation),
            _ => ApiProblems.BodyUnreadable.ToResult(),
        };
    }

    private async Task<IResult> UploadAsync(SubmissionAddress address, UploadLabel label, Stream body, CancellationToken cancellation)
    {
        var upload = await uploads.RunAsync(address, label, body, cancellation);
        return upload.Id is { } id
            ? ApiResult.Accepted($"/api/submissions/{address.Locality}/{address.Period}/{id}", new StartedJson(id.Value, SubmissionState.Processing))
            : ApiProblem.Of(upload.Refusal!).ToResult();
    }

    private async Task<IResult> CheckAsync(SubmissionAddress address, Stream body, CancellationToken cancellation)
    {
        var check = await checks.RunAsync(address, body, cancellation);
        return check.Findings is { } findings ? ApiResult.Json(findings) : ApiProblem.Of(check.Refusal!).ToResult();
    }
}

/// <summary>An upload that has arrived.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Its state.</param>
public sealed record StartedJson(string Id, SubmissionState State);
