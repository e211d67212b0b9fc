using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Access;

namespace QualityReports.Functions.Access;

/// <summary>Tells what somebody holds in an area and in those that lie in it.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="grants">The roles.</param>
[Allow(Role.Admin)]
public sealed class ReadGrantsFunction(Gate<ReadGrantsFunction> gate, GrantStore grants)
{
    /// <summary>Runs.</summary>
    [Function("ReadGrants")]
    [Describe("What somebody may do.", Answer = typeof(GrantsJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = GrantRoutes.One)] HttpRequest request,
        string subject, string area, CancellationToken cancellation) =>
        gate.ForGrantAsync(
            request,
            subject,
            area,
            async (_, scope) =>
            {
                var held = (await grants.ReadAsync(subject, cancellation)).Where(grant => scope.Contains(grant.Scope));
                return ApiResult.Ok(request, new GrantsJson(subject, [.. held.Select(GivenRoleJson.Of)]));
            },
            cancellation);
}
