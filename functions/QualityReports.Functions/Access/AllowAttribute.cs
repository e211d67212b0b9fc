using QualityReports.Domain.Access;

namespace QualityReports.Functions.Access;

/// <summary>Who may call an HTTP function. A function without one answers nobody.</summary>
/// <param name="roles">The roles, in the area that the route names; none means everyone who is signed in.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles; none means everyone who is signed in.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Whether a caller may call it for an area.</summary>
    public bool Admits(Caller caller, Scope asked) => caller.Grants.Any(grant => Roles.Contains(grant.Role) && grant.Covers(asked));
}

/// <summary>Marks an HTTP function that answers people who are not signed in too, and so says nothing of anybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAnyoneAttribute : Attribute;
