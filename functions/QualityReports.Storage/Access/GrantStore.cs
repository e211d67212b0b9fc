using QualityReports.Domain.Access;

namespace QualityReports.Storage.Access;

/// <summary>Table <c>Grants</c>: the roles, with a partition for each person, so that a request costs one page.</summary>
public sealed class GrantStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.GrantsTable);

    /// <summary>The roles of a person; empty for a subject that no key can hold.</summary>
    public async Task<IReadOnlyList<Grant>> ReadAsync(string subject, CancellationToken cancellation) =>
        Grant.IsSubject(subject)
            ? await _table.ReadAsync(subject, cancellation).Select(Read).ToListAsync(cancellation)
            : [];

    /// <summary>Gives a role, which replaces the person's role in that area.</summary>
    /// <exception cref="ArgumentException">The subject is invalid, or the role does not fit the area.</exception>
    public async Task SaveAsync(Grant grant, CancellationToken cancellation)
    {
        if (!Grant.IsSubject(grant.Subject) || !Grant.Fits(grant.Role, grant.Scope))
            throw new ArgumentException($"{grant} cannot be held.", nameof(grant));
        await _table.UpsertEntityAsync(Write(grant), TableUpdateMode.Replace, cancellation);
    }

    public async Task DeleteAsync(string subject, Scope scope, CancellationToken cancellation) =>
        await _table.DeleteEntityAsync(subject, scope.ToString(), ETag.All, cancellation);

    internal static TableEntity Write(Grant grant) => new(grant.Subject, grant.Scope.ToString()) { ["Role"] = NameOf(grant.Role) };

    internal static Grant Read(TableEntity entity) => new(
        entity.PartitionKey,
        Scope.TryParse(entity.RowKey, out var scope) ? scope : throw new InvalidOperationException($"'{entity.RowKey}' is no area of a grant."),
        Enum.Parse<Role>(entity.GetString("Role"), ignoreCase: true));

    /// <summary>The word for a role, in tables and in answers.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Clerk => "clerk",
        Role.Province => "province",
        Role.Nation => "nation",
        _ => "admin",
    };
}
