namespace QualityReports.Domain.Rules;

/// <summary>What a term of a rule comes to: a value, nothing (missing), or nothing that could be relied on (faulty).</summary>
/// <param name="Amount">The value; null where it is missing or faulty.</param>
/// <param name="IsFaulty">Whether what it reads has a finding of its own, of which anything that a rule could say would only follow.</param>
internal sealed record RuleValue(decimal? Amount, bool IsFaulty = false)
{
    /// <summary>Blank, N/A, unknown, a list without rows.</summary>
    public static RuleValue Missing { get; } = new((decimal?)null);

    /// <summary>Something that has a finding of its own.</summary>
    public static RuleValue Faulty { get; } = new(null, IsFaulty: true);
}
