using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using QualityReports.Storage.Access;

namespace QualityReports.Functions.Access;

/// <summary>Reads the caller of a request: validates the token and reads the roles. Costs one page of <c>Grants</c>.</summary>
public sealed class CallerReader(GrantStore grants)
{
    private const int MaxNameLength = 200;

    /// <summary>The caller; null where the request has no valid token.</summary>
    public async Task<Caller?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var result = await request.HttpContext.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (!result.Succeeded || SubjectOf(result.Principal) is not { } subject)
            return null;
        return new Caller(subject, NameOf(result.Principal) ?? subject, await grants.ReadAsync(subject, cancellation));
    }

    // Entra's sub differs between apps; its oid is the same in the whole tenant.
    private static string? SubjectOf(ClaimsPrincipal principal) =>
        (principal.FindFirstValue("oid") ?? principal.FindFirstValue("sub")) is { } subject && Grant.IsSubject(subject) ? subject : null;

    private static string? NameOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue("name") is { Length: > 0 and <= MaxNameLength } name ? name : null;
}
