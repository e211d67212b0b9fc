namespace QualityReports.Functions.Access;

/// <param name="Roles">The roles, widest area first.</param>
public sealed record MeJson(string Subject, string Name, IReadOnlyList<HeldRoleJson> Roles)
{
    internal static async Task<MeJson> OfAsync(Caller caller, ScopeNames names, CancellationToken cancellation)
    {
        var roles = new List<HeldRoleJson>();
        foreach (var grant in caller.Grants.OrderBy(grant => grant.Scope.ToString(), StringComparer.Ordinal))
            roles.Add(new HeldRoleJson(grant.Role, grant.Scope.ToString(), await names.FindAsync(grant.Scope, cancellation)));
        return new MeJson(caller.Subject, caller.Name, roles);
    }
}

/// <param name="Area">The code of the nation, the province or the locality.</param>
public sealed record HeldRoleJson(Role Role, string Area, Text AreaName);
