using QualityReports.Storage.Access;

namespace QualityReports.Functions.Grants;

/// <summary>Gives and removes roles. Repeating an interrupted request is harmless.</summary>
public sealed class ChangeGrants(GrantStore grants, AuditStore audit)
{
    /// <summary>Gives a role, which replaces the person's role in that area.</summary>
    public async Task GiveAsync(Grant grant, ChangeRequest request, CancellationToken cancellation)
    {
        var before = await FindAsync(grant.Subject, grant.Scope, cancellation);
        if (before == grant)
            return;
        await audit.AppendAsync(Entry(AuditAction.RoleGiven, grant.Subject, grant.Scope, before, grant, request), cancellation);
        await grants.SaveAsync(grant, cancellation);
    }

    /// <summary>Removes the person's role in an area.</summary>
    /// <returns>False where there is none.</returns>
    public async Task<bool> TakeAsync(string subject, Scope scope, ChangeRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(subject, scope, cancellation) is not { } before)
            return false;
        await audit.AppendAsync(Entry(AuditAction.RoleTaken, subject, scope, before, null, request), cancellation);
        await grants.DeleteAsync(subject, scope, cancellation);
        return true;
    }

    private async Task<Grant?> FindAsync(string subject, Scope scope, CancellationToken cancellation) =>
        (await grants.ReadAsync(subject, cancellation)).FirstOrDefault(grant => grant.Scope == scope);

    private static AuditEntry Entry(AuditAction action, string subject, Scope scope, Grant? before, Grant? after, ChangeRequest request) =>
        new(scope.Area.Province, null, action, $"{subject} {scope}", request) { Old = Describe(before), New = Describe(after) };

    private static string? Describe(Grant? grant) => grant is null ? null : $$"""{"role":"{{GrantStore.NameOf(grant.Role)}}"}""";
}
