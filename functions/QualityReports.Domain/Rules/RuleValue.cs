namespace QualityReports.Domain.Rules;

/// <summary>The value of a term: a number, missing, or faulty.</summary>
/// <param name="Amount">The value; null where it is missing or faulty.</param>
/// <param name="IsFaulty">Whether its source has a finding of its own; a rule's finding would only repeat it.</param>
internal sealed record RuleValue(decimal? Amount, bool IsFaulty = false)
{
    /// <summary>Blank, N/A, unknown, a list without rows.</summary>
    public static RuleValue Missing { get; } = new((decimal?)null);

    /// <summary>A source with a finding of its own.</summary>
    public static RuleValue Faulty { get; } = new(null, IsFaulty: true);
}
