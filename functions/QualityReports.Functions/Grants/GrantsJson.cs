using QualityReports.Domain.Access;

namespace QualityReports.Functions.Grants;

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

/// <summary>The role that is asked for.</summary>
/// <param name="Role">As what.</param>
public sealed record RoleRequest(Role Role);
