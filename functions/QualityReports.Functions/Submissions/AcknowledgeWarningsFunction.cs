using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Submissions;

namespace QualityReports.Functions.Submissions;

/// <summary>Takes a clerk's reasons for warnings.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="acknowledge">The use case.</param>
/// <param name="history">The uploads.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Clerk)]
public sealed class AcknowledgeWarningsFunction(
    Gate<AcknowledgeWarningsFunction> gate, AcknowledgeWarnings acknowledge, SubmissionHistory history, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("AcknowledgeWarnings")]
    [Describe("Say of warnings why they may stand.", Body = typeof(AcknowledgementsBody), Answer = typeof(AcknowledgementResultsJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/submissions/{locality}/{period}/{id}/acknowledgements")] HttpRequest request,
        string locality,
        string period,
        string id,
        CancellationToken cancellation) =>
        gate.ForSubmissionAsync(
            request, locality, period, id, (caller, address, upload) => ServeAsync(request, caller, address, upload, cancellation), cancellation);

    private async Task<IResult> ServeAsync(HttpRequest request, Caller caller, SubmissionAddress address, SubmissionId id, CancellationToken cancellation)
    {
        var body = await ApiBody.ReadJsonAsync<AcknowledgementsBody>(request, cancellation);
        if (body.Read() is not { } items)
            return ApiProblems.BodyUnreadable.ToResult();
        if (await history.FindAsync(address, id, cancellation) is null)
            return ApiProblems.NotFound.ToResult();
        return await acknowledge.RunAsync(address, id, items, caller.Request(clock), cancellation) is { } results
            ? ApiResult.Ok(request, AcknowledgementResultsJson.Of(items, results))
            : ApiProblems.NotCurrent.ToResult();
    }
}
