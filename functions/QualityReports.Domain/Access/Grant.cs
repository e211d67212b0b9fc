namespace QualityReports.Domain.Access;

/// <summary>A role of one subject in an area.</summary>
/// <param name="Subject">The <c>oid</c> of an Entra token, else its <c>sub</c>.</param>
/// <param name="Scope">The area of the role.</param>
public sealed record Grant(string Subject, Scope Scope, Role Role)
{
    /// <summary>Characters of a subject: Entra's are 36 or 43.</summary>
    public const int MaxSubjectLength = 128;

    /// <summary>Whether the grant covers a request for <paramref name="asked"/>. A clerk's covers one locality; a province's its localities too; the nation's
    /// and an admin's all areas within.</summary>
    public bool Covers(Scope asked) => Fits(Role, Scope) && (Role == Role.Clerk ? Scope == asked : Scope.Contains(asked));

    /// <summary>Whether a role fits an area: a clerk's a locality, a province's a province, the nation's the nation, an admin's the nation or a
    /// province.</summary>
    public static bool Fits(Role role, Scope scope) => role switch
    {
        Role.Clerk => scope.Locality is not null,
        Role.Province => scope.Locality is null && scope != Scope.Nation,
        Role.Nation => scope == Scope.Nation,
        _ => scope.Locality is null,
    };

    /// <summary>Whether a key can hold a subject: letters, digits and <c>_ - . @ :</c>.</summary>
    public static bool IsSubject(string? text) =>
        text is { Length: > 0 and <= MaxSubjectLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '@' or ':');
}
