using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Rosters;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Rosters;

/// <summary>Replaces a roster, as a whole or not at all.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="import">The use case.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Province)]
public sealed class ReplaceRosterFunction(Gate<ReplaceRosterFunction> gate, ImportRoster import, TimeProvider clock)
{
    // What the file is called stands before its cells in findings; what it is its bytes say.
    private const string FileName = "roster";

    /// <summary>Runs.</summary>
    [Function("ReplaceRoster")]
    [Describe("Replace who takes part, as a whole or not at all.", BodyType = "application/octet-stream", Answer = typeof(RosterChangesJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/provinces/{province}/roster")] HttpRequest request,
        string province, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            async (caller, area) =>
            {
                var content = await ApiBody.ReadAsync(request, RosterLimits.FileBytes, cancellation);
                var result = await import.RunAsync(area, content, FileName, caller.Request(clock), cancellation);
                return result.Changes is { } changes ? ApiResult.Ok(request, RosterChangesJson.Of(changes)) : ApiProblems.RosterRefused.ToResult(result.Findings);
            },
            cancellation);
}
