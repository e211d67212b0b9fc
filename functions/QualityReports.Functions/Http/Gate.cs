using Microsoft.AspNetCore.Routing;

namespace QualityReports.Functions.Http;

/// <summary>Decides whether a request is admitted, by the function's rule, the caller's roles, and the area of the route.</summary>
public sealed class Gate(CallerReader callers, FormCatalog forms)
{
    /// <summary>Admits the caller or gives the reason for the refusal. A refused caller learns nothing about the route's values beside the area.</summary>
    public async Task<(ApiCall? Call, ApiProblem? Refusal)> AdmitAsync(HttpRequest request, AllowAttribute rule, CancellationToken cancellation)
    {
        var route = request.RouteValues;
        if (await callers.ReadAsync(request, cancellation) is not { } caller)
            return (null, ApiProblems.SignInNeeded);
        if (ScopeOf(route) is not { } scope)
            return (null, ApiProblems.AreaUnknown);
        if (!rule.Admits(caller, scope))
            return (null, ApiProblems.Forbidden);
        return Check(route) is { } problem ? (null, problem) : (new ApiCall(caller, scope, route), null);
    }

    // A route without an area is about the nation. A province's route admits provinces only, a locality's all areas but the nation.
    private static Scope? ScopeOf(RouteValueDictionary route)
    {
        var (province, locality) = (TextOf(route, "province"), TextOf(route, "locality"));
        return Scope.TryParse(province ?? locality ?? TextOf(route, "area") ?? AreaCode.Nation.Value, out var scope)
            && (province is null || Grant.Fits(Role.Province, scope))
            && (locality is null || scope != Scope.Nation) ? scope : null;
    }

    // Every parameter of a route beside its area; {name} and {path} are looked up among known ones.
    private ApiProblem? Check(RouteValueDictionary route)
    {
        if (TextOf(route, "period") is { } period && (!ReportingPeriod.TryParse(period, out var parsed) || forms.For(parsed) is null))
            return ApiProblems.PeriodUnknown;
        if (TextOf(route, "locality") is { } locality && !LocalityCode.TryParse(locality, out _))
            return ApiProblems.AreaUnknown;
        if (TextOf(route, "id") is { } id && !SubmissionId.TryParse(id, out _))
            return ApiProblems.NotFound;
        return TextOf(route, "subject") is { } subject && !Grant.IsSubject(subject) ? ApiProblems.NotFound : null;
    }

    private static string? TextOf(RouteValueDictionary route, string parameter) => (string?)route[parameter];
}
