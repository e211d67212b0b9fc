using Microsoft.AspNetCore.Http;
using QualityReports.Domain.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Access;

/// <summary>What the routes of roles have in common.</summary>
internal static class GrantRoutes
{
    public const string One = "api/grants/{subject}/{area}";

    /// <summary>Lets those in who give roles in an area, for a subject that a key can hold.</summary>
    public static Task<IResult> ForGrantAsync<TFunction>(
        this Gate<TFunction> gate, HttpRequest request, string subject, string area, Func<Caller, Scope, Task<IResult>> work, CancellationToken cancellation)
    {
        var asked = Scope.TryParse(area, out var scope) ? scope : null;
        return gate.ForScopeAsync(
            request, asked, caller => Grant.IsSubject(subject) ? work(caller, asked!) : Task.FromResult(ApiProblems.NotFound.ToResult()), cancellation);
    }
}
