using QualityReports.Domain.Access;

namespace QualityReports.Functions.Grants;

/// <summary>The roles of a person.</summary>
public sealed record GrantsJson(string Subject, IReadOnlyList<GivenRoleJson> Roles);

public sealed record GivenRoleJson(Role Role, string Area)
{
    internal static GivenRoleJson Of(Grant grant) => new(grant.Role, grant.Scope.ToString());
}

/// <summary>The body of a request for a role.</summary>
public sealed record RoleRequest(Role Role);
