namespace QualityReports.Functions.Grants;

public sealed record GrantsJson(string Subject, IReadOnlyList<GivenRoleJson> Roles);

public sealed record GivenRoleJson(Role Role, string Area)
{
    internal static GivenRoleJson Of(Grant grant) => new(grant.Role, grant.Scope.ToString());
}

public sealed record RoleRequest(Role Role);
