using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Submissions;

/// <summary>Tells where an upload stands.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="history">The use case.</param>
[Allow(Role.Clerk, Role.Province)]
public sealed class ReadSubmissionFunction(Gate<ReadSubmissionFunction> gate, ReadHistory history)
{
    /// <summary>Runs.</summary>
    [Function("ReadSubmission")]
    [Describe("Where an upload stands.", Answer = typeof(SubmissionJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{locality}/{period}/{id}")] HttpRequest request,
        string locality,
        string period,
        string id,
        CancellationToken cancellation) =>
        gate.ForSubmissionAsync(
            request,
            locality,
            period,
            id,
            async (_, address, upload) => await history.FindAsync(address, upload, cancellation) is { } found
                ? ApiResult.Ok(request, found)
                : ApiProblems.NotFound.ToResult(),
            cancellation);
}
