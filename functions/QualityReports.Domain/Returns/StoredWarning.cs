using System.Security.Cryptography;
using System.Text;

namespace QualityReports.Domain.Returns;

/// <summary>A warning as stored with a return: enough to show it and to find its acknowledgement, without the sentences.</summary>
/// <param name="Cell">The cell: <c>表 Return!D31</c>.</param>
/// <param name="Subject">The code of the indicator, column or list.</param>
public sealed record StoredWarning(string Code, string? Cell, string? Subject, string? Found)
{
    /// <summary>The most stored warnings of a return; their number is always exact.</summary>
    public const int MaxKept = 200;

    // A longer acknowledged value is stored as its hash, so that it stays comparable and fits its column.
    private const int MaxFoundLength = 1_000;

    /// <summary>The key of the warning.</summary>
    public WarningKey Key => new(Code, Subject ?? "");

    /// <summary>A finding as a stored warning.</summary>
    public static StoredWarning Of(Finding finding) => new(finding.Kind.Code, finding.Cell?.ToString(), finding.Subject, finding.Found);

    /// <summary>The warnings of a return alone, without comparisons: stored warnings must not depend on the order in which returns are handled.</summary>
    public static IEnumerable<StoredWarning> OfReturnAlone(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Kind is { Severity: FindingSeverity.Warning, Scope: < FindingScope.History }).Select(Of);

    /// <summary>The values of all warnings of one key, independent of their order.</summary>
    public static string FoundBy(IEnumerable<StoredWarning> warnings)
    {
        var found = string.Join("; ", warnings.Select(warning => warning.Found ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return found.Length <= MaxFoundLength ? found : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(found)));
    }
}

/// <summary>The key of a warning: the same warning of the next upload has the same key.</summary>
/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
public readonly record struct WarningKey(string Code, string Subject);
