namespace QualityReports.Functions.Http;

/// <summary>The rule of an HTTP function. A function has either this or <see cref="AllowAnyoneAttribute"/>, or it cannot be called.</summary>
/// <param name="roles">The roles that are admitted in the area of the route; none admits every signed-in caller to a route without an area.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles; none means everyone who is signed in.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    public bool Admits(Caller caller, Scope asked) =>
        Roles.Count == 0 ? asked == Scope.Nation : caller.Grants.Any(grant => Roles.Contains(grant.Role) && grant.Covers(asked));
}

/// <summary>Marks an HTTP function that needs no sign-in. Its answer holds nothing that is confidential.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAnyoneAttribute : Attribute;
