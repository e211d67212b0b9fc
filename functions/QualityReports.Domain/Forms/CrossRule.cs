namespace QualityReports.Domain.Forms;

/// <summary>The effect of a missing value on a rule. N/A is missing too: it is an answer without a figure.</summary>
public enum MissingStrategy
{
    /// <summary>The rule is skipped where any value is missing.</summary>
    SkipIfAny,

    /// <summary>The rule is skipped where every value is missing; else a missing one is 0.</summary>
    SkipIfAll,

    /// <summary>A missing value is 0.</summary>
    Zero,
}

/// <summary>The allowed difference between the sides of a rule: the sum of the given parts.</summary>
/// <param name="Absolute">In the unit of the figures.</param>
/// <param name="Relative">A share of the right side.</param>
/// <param name="PerRow">For each row that the rule's list aggregates count.</param>
public sealed record RuleTolerance(decimal Absolute = 0, decimal Relative = 0, decimal PerRow = 0);

/// <summary>An example of a rule, as entries of a return that is otherwise complete: <c>C01=10 C02=11</c>.</summary>
/// <param name="Broken">Entries that break the rule; of a rule that reads a list, beside rows of it.</param>
/// <param name="Kept">Entries that just satisfy it; null where a list decides.</param>
public sealed record RuleExample(string Broken, string? Kept);

/// <summary>A cross check: <c>left operator right</c>. Its scope is <see cref="FindingScope.CrossList"/> where it reads a list.</summary>
/// <param name="Id">Its id, <c>R01</c>, never reused.</param>
/// <param name="Severity">Whether a return that breaks it is refused or only warned about.</param>
/// <param name="Left">The terms of the left side, which are added. A finding has the address of their first cell.</param>
/// <param name="Operator">The required relation.</param>
/// <param name="Right">The terms of the right side, which are added.</param>
/// <param name="Tolerance">How far the sides may differ; null for not at all.</param>
/// <param name="Missing">The effect of a missing value.</param>
/// <param name="Levels">The levels of the roster that it applies to; null for all.</param>
/// <param name="Message">The sentence about the fault, with the placeholders of a finding's sentence.</param>
/// <param name="Fix">The instruction for the clerk.</param>
public sealed record CrossRule(
    string Id,
    FindingSeverity Severity,
    IReadOnlyList<RuleTerm> Left,
    RuleOperator Operator,
    IReadOnlyList<RuleTerm> Right,
    RuleTolerance? Tolerance,
    MissingStrategy Missing,
    IReadOnlyList<LocalityLevel>? Levels,
    Text Message,
    Text Fix)
    : FormRule(Id, Message, Fix)
{
    /// <summary>Its examples, which the document shows and the tests try.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <inheritdoc/>
    public override FindingKind Kind => new(Id, Severity, ReadsList ? FindingScope.CrossList : FindingScope.CrossCell);

    /// <summary>The terms of both sides, left first.</summary>
    public IEnumerable<RuleTerm> Terms => Left.Concat(Right);

    /// <summary>Whether it reads only which sides are answered, not the values.</summary>
    public bool ComparesAnswers => Operator is RuleOperator.BothOrNeither or RuleOperator.Exclusive;

    /// <summary>Whether it compares entries with a list.</summary>
    public bool ReadsList => Terms.Any(term => term.List is not null);
}
