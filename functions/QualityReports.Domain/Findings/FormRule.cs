namespace QualityReports.Domain.Findings;

/// <summary>A rule of the form: a kind of finding of its own, whose code is the rule's id and whose sentences are the rule's.</summary>
/// <param name="Id">Its id, <c>R01</c>; used once and never again.</param>
/// <param name="Message">What is wrong, with the placeholders of a finding's sentence.</param>
/// <param name="Fix">What to do about it.</param>
public abstract record FormRule(string Id, Text Message, Text Fix)
{
    /// <summary>The kind of its findings.</summary>
    public abstract FindingKind Kind { get; }
}
