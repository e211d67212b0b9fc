using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Submissions;

/// <summary>Tells what was found in an upload.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="files">The use case.</param>
[Allow(Role.Clerk, Role.Province)]
public sealed class ReadFindingsFunction(Gate<ReadFindingsFunction> gate, OpenSubmissionFile files)
{
    /// <summary>Runs.</summary>
    [Function("ReadFindings")]
    [Describe("What was found in an upload.", AnswerType = "application/json")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{locality}/{period}/{id}/findings")] HttpRequest request,
        string locality,
        string period,
        string id,
        CancellationToken cancellation) =>
        gate.ForSubmissionAsync(
            request,
            locality,
            period,
            id,
            async (_, address, upload) => await files.FindingsAsync(address, upload, cancellation) is { } file
                ? ApiResult.Bytes(request, file.ToArray(), ContentTypes.Json)
                : ApiProblems.NotFound.ToResult(),
            cancellation);
}
