using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Access;

namespace QualityReports.Functions.Access;

/// <summary>The role that is asked for.</summary>
/// <param name="Role">As what.</param>
public sealed record RoleRequest(Role Role);

/// <summary>What somebody may do.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Roles">The roles.</param>
public sealed record GrantsJson(string Subject, IReadOnlyList<GivenRoleJson> Roles);

/// <summary>A role in an area.</summary>
/// <param name="Role">As what.</param>
/// <param name="Area">Where.</param>
public sealed record GivenRoleJson(Role Role, string Area)
{
    internal static GivenRoleJson Of(Grant grant) => new(grant.Role, grant.Scope.ToString());
}

/// <summary>Who may do what.</summary>
/// <param name="gate">Who may call them.</param>
/// <param name="grants">The roles.</param>
/// <param name="change">Gives and takes them.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Admin)]
public sealed class GrantFunctions(Gate<GrantFunctions> gate, GrantStore grants, ChangeGrants change, TimeProvider clock)
{
    private const string Route = "api/grants/{subject}/{area}";

    /// <summary>What somebody holds in an area and in those that lie in it.</summary>
    [Function("ReadGrants")]
    [Describe("What somebody may do.", Answer = typeof(GrantsJson))]
    public Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string subject, string area, CancellationToken cancellation) =>
        ForAsync(
            request,
            subject,
            area,
            async (_, scope) => ApiResult.Ok(
                request,
                new GrantsJson(
                    subject,
                    [.. (await grants.ReadAsync(subject, cancellation)).Where(grant => scope.Contains(grant.Scope)).Select(GivenRoleJson.Of)])),
            cancellation);

    /// <summary>Gives a role.</summary>
    [Function("GiveGrant")]
    [Describe("Give a role.", Body = typeof(RoleRequest), Answer = typeof(GivenRoleJson))]
    public Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request, string subject, string area, CancellationToken cancellation) =>
        ForAsync(
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

    /// <summary>Takes a role.</summary>
    [Function("TakeGrant")]
    [Describe("Take a role.", Status = StatusCodes.Status204NoContent)]
    public Task<IResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request, string subject, string area, CancellationToken cancellation) =>
        ForAsync(
            request,
            subject,
            area,
            async (caller, scope) => await change.TakeAsync(subject, scope, caller.Request(clock), cancellation) ? Results.NoContent() : ApiProblems.NotFound.ToResult(),
            cancellation);

    private Task<IResult> ForAsync(
        HttpRequest request, string subject, string area, Func<Caller, Scope, Task<IResult>> work, CancellationToken cancellation) =>
        gate.ForScopeAsync(
            request,
            Scope.TryParse(area, out var scope) ? scope : null,
            caller => Grant.IsSubject(subject) ? work(caller, scope!) : Task.FromResult(ApiProblems.NotFound.ToResult()),
            cancellation);
}
