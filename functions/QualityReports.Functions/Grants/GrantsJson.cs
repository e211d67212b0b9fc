using QualityReports.Domain.Access;

namespace QualityReports.Functions.Grants;

/// <summary>What somebody may do.</summary>
public sealed record GrantsJson(string Subject, IReadOnlyList<GivenRoleJson> Roles);

/// <summary>A role in an area.</summary>
public sealed record GivenRoleJson(Role Role, string Area)
{
    internal static GivenRoleJson Of(Grant grant) => new(grant.Role, grant.Scope.ToString());
}

/// <summary>The role that is asked for.</summary>
public sealed record RoleRequest(Role Role);
