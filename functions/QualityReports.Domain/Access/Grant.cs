namespace QualityReports.Domain.Access;

/// <summary>A role that somebody holds in an area.</summary>
/// <param name="Subject">Who: the <c>oid</c> of an Entra token, else its <c>sub</c>.</param>
/// <param name="Scope">Where.</param>
/// <param name="Role">As what.</param>
public sealed record Grant(string Subject, Scope Scope, Role Role)
{
    /// <summary>Characters of a subject: Entra's are 36 or 43.</summary>
    public const int MaxSubjectLength = 128;

    /// <summary>
    /// Whether a request for <paramref name="asked"/> is covered: a clerk's for that very locality, a province's for itself and its localities, the nation's and an
    /// admin's for what lies in theirs.
    /// </summary>
    public bool Covers(Scope asked) => Fits(Role, Scope) && (Role == Role.Clerk ? Scope == asked : Scope.Contains(asked));

    /// <summary>Whether a role can be held there: a clerk's in a locality, a province's in a province, the nation's in the nation, an admin's in either of the last two.</summary>
    public static bool Fits(Role role, Scope scope) => role switch
    {
        Role.Clerk => scope.Locality is not null,
        Role.Province => scope.Locality is null && scope != Scope.Nation,
        Role.Nation => scope == Scope.Nation,
        _ => scope.Locality is null,
    };

    /// <summary>Whether a subject is one that a key can hold: letters, digits and <c>_ - . @ :</c>.</summary>
    public static bool IsSubject(string? text) =>
        text is { Length: > 0 and <= MaxSubjectLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '@' or ':');
}
