using System.Security.Cryptography;
using System.Text;
using QualityReports.Domain.Findings;

namespace QualityReports.Domain.Returns;

/// <summary>A warning as it is kept with a return: enough to show it and to ask whether somebody has looked at it, without the sentences.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Cell">The cell: <c>表 Return!D31</c>.</param>
/// <param name="Subject">The code of the indicator, column or list.</param>
/// <param name="Found">What stands there.</param>
public sealed record StoredWarning(string Code, string? Cell, string? Subject, string? Found)
{
    /// <summary>The most warnings of a return that are kept; their number is always true.</summary>
    public const int MaxKept = 200;

    // Above this an acknowledged value is kept as its fingerprint, so that it stays comparable and fits its column.
    private const int MaxFoundLength = 1_000;

    /// <summary>What it warns of.</summary>
    public WarningKey Key => new(Code, Subject ?? "");

    /// <summary>A finding as it is kept.</summary>
    public static StoredWarning Of(Finding finding) => new(finding.Kind.Code, finding.Cell?.ToString(), finding.Subject, finding.Found);

    /// <summary>
    /// The warnings of a return itself, those that need no other return: what is kept with it must not depend on the order in which returns are handled.
    /// </summary>
    public static IEnumerable<StoredWarning> OfReturnAlone(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Kind is { Severity: FindingSeverity.Warning, Scope: < FindingScope.History }).Select(Of);

    /// <summary>What all warnings of one key have found, the same in whatever order they are listed.</summary>
    public static string FoundBy(IEnumerable<StoredWarning> warnings)
    {
        var found = string.Join("; ", warnings.Select(warning => warning.Found ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return found.Length <= MaxFoundLength ? found : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(found)));
    }
}

/// <summary>What a warning is about: one that comes again with the next upload has the same.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
public readonly record struct WarningKey(string Code, string Subject);
