namespace QualityReports.Domain.Findings;

/// <summary>The counts and the outcome of findings.</summary>
/// <param name="Code">The first finding about the file, the template or the identity, or null.</param>
public sealed record FindingSummary(int Errors, int Warnings, int Notes, Outcome Outcome, string? Code)
{
    /// <summary>Counts findings and derives the outcome.</summary>
    public static FindingSummary Of(IReadOnlyCollection<Finding> findings)
    {
        var refusal = findings.FirstOrDefault(finding => finding.Kind.Rejects);
        var errors = Count(findings, FindingSeverity.Error);
        var warnings = Count(findings, FindingSeverity.Warning);
        var outcome = refusal is not null ? Outcome.Rejected
            : errors > 0 ? Outcome.Invalid
            : warnings > 0 ? Outcome.Warnings
            : Outcome.Accepted;
        return new FindingSummary(errors, warnings, Count(findings, FindingSeverity.Note), outcome, refusal?.Kind.Code);
    }

    private static int Count(IEnumerable<Finding> findings, FindingSeverity severity) => findings.Count(finding => finding.Kind.Severity == severity);
}
