namespace QualityReports.Domain.Findings;

/// <summary>A rule of the form: a kind of finding with the rule's id as its code and the rule's sentences.</summary>
/// <param name="Id">Its id, <c>R01</c>, never reused.</param>
/// <param name="Message">The sentence about the fault, with the placeholders of a finding's sentence.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public abstract record FormRule(string Id, Text Message, Text Fix)
{
    /// <summary>The kind of its findings.</summary>
    public abstract FindingKind Kind { get; }
}
