using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;

namespace QualityReports.Domain.Forms;

/// <summary>How the left side of a rule must stand to the right.</summary>
public enum RuleOperator
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Below.</summary>
    Below,

    /// <summary>Not above.</summary>
    AtMost,

    /// <summary>Above.</summary>
    Above,

    /// <summary>Not below.</summary>
    AtLeast,

    /// <summary>Both sides are answered, or none is.</summary>
    BothOrNeither,

    /// <summary>Not both sides are answered.</summary>
    Exclusive,
}

/// <summary>What a missing value does to a rule. N/A is missing too: an answer, and no figure.</summary>
public enum MissingStrategy
{
    /// <summary>One missing value, and the rule is not judged.</summary>
    SkipIfAny,

    /// <summary>The rule is not judged where every value is missing; else a missing one is 0.</summary>
    SkipIfAll,

    /// <summary>A missing value is 0.</summary>
    Zero,
}

/// <summary>How far the two sides of a rule may differ: the sum of what is given.</summary>
/// <param name="Absolute">In the unit of the figures.</param>
/// <param name="Relative">A share of the right side.</param>
/// <param name="PerRow">For each row that the rule's list aggregates count.</param>
public sealed record RuleTolerance(decimal Absolute = 0, decimal Relative = 0, decimal PerRow = 0);

/// <summary>A cross check: <c>left operator right</c>. Its scope is <see cref="FindingScope.CrossList"/> where it reads a list.</summary>
/// <param name="Id">Its id, <c>R01</c>; used once and never again.</param>
/// <param name="Severity">Whether a return that breaks it is taken.</param>
/// <param name="Left">The terms of the left side, which are added. A finding stands at the first cell of these.</param>
/// <param name="Operator">How the sides must stand to one another.</param>
/// <param name="Right">The terms of the right side, which are added.</param>
/// <param name="Tolerance">How far the sides may differ; null for not at all.</param>
/// <param name="Missing">What a missing value does.</param>
/// <param name="Levels">The levels of the roster that it applies to; null for all.</param>
/// <param name="Message">What is wrong, with the placeholders of a finding's sentence.</param>
/// <param name="Fix">What to do about it.</param>
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
    /// <inheritdoc/>
    public override FindingKind Kind => new(Id, Severity, ReadsList ? FindingScope.CrossList : FindingScope.CrossCell);

    /// <summary>The terms of both sides, left first.</summary>
    public IEnumerable<RuleTerm> Terms => Left.Concat(Right);

    /// <summary>Whether it looks only at which sides are answered, not at what the answers are.</summary>
    public bool ComparesAnswers => Operator is RuleOperator.BothOrNeither or RuleOperator.Exclusive;

    /// <summary>Whether it holds entries against a list.</summary>
    public bool ReadsList => Terms.Any(term => term.List is not null);
}
