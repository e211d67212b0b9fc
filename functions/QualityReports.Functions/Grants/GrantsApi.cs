using QualityReports.Storage.Access;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace QualityReports.Functions.Grants;

/// <summary>The caller's own roles, and the roles that an administrator gives and removes.</summary>
public sealed class GrantsApi(Api api, GrantStore grants, ChangeGrants change, ScopeNames names, TimeProvider clock)
{
    private const string Route = "api/grants/{subject}/{area}";

    [Function(nameof(ReadMe)), Allow]
    [Describe("Who is signed in, and what the person may do.", Answer = typeof(MeJson))]
    public Task<IResult> ReadMe([HttpTrigger(Anonymous, "get", Route = "api/me")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, async call => ApiResult.Ok(request, await MeJson.OfAsync(call.Caller, names, cancellation)), cancellation);

    [Function(nameof(ReadGrants)), Allow(Role.Admin)]
    [Describe("What somebody may do.", Answer = typeof(GrantsJson))]
    public Task<IResult> ReadGrants([HttpTrigger(Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var held = (await grants.ReadAsync(call["subject"], cancellation)).Where(grant => call.Scope.Contains(grant.Scope));
                return ApiResult.Ok(request, new GrantsJson(call["subject"], [.. held.Select(GivenRoleJson.Of)]));
            },
            cancellation);

    [Function(nameof(GiveGrant)), Allow(Role.Admin)]
    [Describe("Give a role.", Body = typeof(RoleRequest), Answer = typeof(GivenRoleJson))]
    public Task<IResult> GiveGrant([HttpTrigger(Anonymous, "put", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call =>
            {
                var grant = new Grant(call["subject"], call.Scope, (await ApiBody.ReadJsonAsync<RoleRequest>(request, cancellation)).Role);
                if (!Grant.Fits(grant.Role, grant.Scope))
                    return ApiProblems.RoleUnfit.ToResult();
                await change.GiveAsync(grant, call.Caller.Request(clock), cancellation);
                return ApiResult.Ok(request, GivenRoleJson.Of(grant));
            },
            cancellation);

    [Function(nameof(TakeGrant)), Allow(Role.Admin)]
    [Describe("Take a role.", Status = StatusCodes.Status204NoContent)]
    public Task<IResult> TakeGrant([HttpTrigger(Anonymous, "delete", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            async call => await change.TakeAsync(call["subject"], call.Scope, call.Caller.Request(clock), cancellation)
                ? Results.NoContent()
                : ApiProblems.NotFound.ToResult(),
            cancellation);
}
