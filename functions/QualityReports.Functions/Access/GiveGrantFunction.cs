using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Access;

/// <summary>Gives a role.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="change">The use case.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Admin)]
public sealed class GiveGrantFunction(Gate<GiveGrantFunction> gate, ChangeGrants change, TimeProvider clock)
{
    /// <summary>Runs.</summary>
    [Function("GiveGrant")]
    [Describe("Give a role.", Body = typeof(RoleRequest), Answer = typeof(GivenRoleJson))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GrantRoutes.One)] HttpRequest request,
        string subject, string area, CancellationToken cancellation) =>
        gate.ForGrantAsync(
            request,
            subject,
            area,
            async (caller, scope) =>
            {
                var grant = new Grant(subject, scope, (await ApiBody.ReadJsonAsync<RoleRequest>(request, cancellation)).Role);
                if (!Grant.Fits(grant.Role, grant.Scope))
                    return ApiProblems.RoleUnfit.ToResult();
                await change.GiveAsync(grant, caller.Request(clock), cancellation);
                return ApiResult.Ok(request, GivenRoleJson.Of(grant));
            },
            cancellation);
}
