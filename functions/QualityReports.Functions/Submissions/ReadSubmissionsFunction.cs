using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Submissions;

/// <summary>Tells what there is of a locality's return for a period.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="history">The use case.</param>
[Allow(Role.Clerk, Role.Province)]
public sealed class ReadSubmissionsFunction(Gate<ReadSubmissionsFunction> gate, ReadHistory history)
{
    /// <summary>Runs.</summary>
    [Function("ReadSubmissions")]
    [Describe("Every upload of a locality for a period.", Answer = typeof(HistoryJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/submissions/{locality}/{period}")] HttpRequest request,
        string locality,
        string period,
        CancellationToken cancellation) =>
        gate.ForReturnAsync(
            request, locality, period, async (_, address) => ApiResult.Ok(request, await history.RunAsync(address, cancellation)), cancellation);
}
