namespace QualityReports.Domain.Rules;

/// <summary>Evaluates the rules of a form for a return. A consequence of another finding is not reported.</summary>
internal sealed class RuleEvaluator(RuleInputs inputs)
{
    private readonly TermReader _terms = new(inputs);

    /// <summary>A finding for each rule that is broken, in the form's order.</summary>
    public static IEnumerable<Finding> Evaluate(RuleInputs inputs)
    {
        var evaluator = new RuleEvaluator(inputs);
        return inputs.Form.Rules.Where(rule => evaluator.Applies(rule) && evaluator.IsBroken(rule)).Select(evaluator.Describe);
    }

    private bool Applies(CrossRule rule) => rule.Levels is not { } levels || (inputs.Level is { } level && levels.Contains(level));

    private bool IsBroken(CrossRule rule)
    {
        var values = rule.Terms.Select(_terms.Read).ToList();
        if (values.Any(value => value.IsFaulty))
            return false;
        if (rule.ComparesAnswers)
            return !AnswersHold(rule.Operator, IsAnswered(rule.Left), IsAnswered(rule.Right));
        return !IsSkipped(rule, values) && !Holds(rule.Operator, Sum(rule.Left), Sum(rule.Right), Tolerance(rule));
    }

    // A number in a rule is never missing, so it does not count when all values are missing.
    private bool IsSkipped(CrossRule rule, List<RuleValue> values) => rule.Missing switch
    {
        MissingStrategy.SkipIfAny => values.Any(value => value.Amount is null),
        MissingStrategy.SkipIfAll => rule.Terms.All(term => term.Number is not null || _terms.Read(term).Amount is null),
        _ => false,
    };

    private static bool AnswersHold(RuleOperator rule, bool left, bool right) => rule switch
    {
        RuleOperator.BothOrNeither => left == right,
        RuleOperator.Exclusive => !(left && right),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "It compares figures."),
    };

    private static bool Holds(RuleOperator rule, decimal left, decimal right, decimal tolerance) => rule switch
    {
        RuleOperator.Equal => Math.Abs(left - right) <= tolerance,
        RuleOperator.NotEqual => Math.Abs(left - right) > tolerance,
        RuleOperator.Below => left - right < tolerance,
        RuleOperator.AtMost => left - right <= tolerance,
        RuleOperator.Above => right - left < tolerance,
        RuleOperator.AtLeast => right - left <= tolerance,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "It compares answers."),
    };

    private bool IsAnswered(IReadOnlyList<RuleTerm> side) => side.Any(term => _terms.Read(term).Amount is not null);

    private decimal Sum(IReadOnlyList<RuleTerm> side)
    {
        var sum = 0m;
        foreach (var term in side)
            sum += _terms.Read(term).Amount ?? 0;
        return sum;
    }

    private decimal Tolerance(CrossRule rule) => rule.Tolerance is { } tolerance
        ? tolerance.Absolute + (tolerance.Relative * Math.Abs(Sum(rule.Right))) + (tolerance.PerRow * Rows(rule))
        : 0;

    private int Rows(CrossRule rule)
    {
        var rows = 0;
        foreach (var term in rule.Terms)
            rows += _terms.RowsOf(term);
        return rows;
    }

    private Finding Describe(CrossRule rule)
    {
        var at = rule.Left.FirstOrDefault(term => inputs.CellOf(term) is not null);
        return new Finding(rule.Kind)
        {
            Rule = rule,
            Cell = at is null ? null : inputs.CellOf(at),
            Subject = at?.Indicator?.Value ?? at?.List,
            Label = at?.Indicator is { } code ? inputs.Form.IndicatorOf(code).Label : at?.List is { } list ? inputs.Form.ListOf(list).Title : null,
            Found = Print(rule.Left)?.Both,
            Expected = Print(rule.Right),
        };
    }

    // An answer prints as the clerk typed it, anything else as the sum of the side.
    private Text? Print(IReadOnlyList<RuleTerm> side)
    {
        if (side is [{ Indicator: { } code }] && !inputs.Form.IndicatorOf(code).IsNumeric)
        {
            var answer = inputs.Values.GetValueOrDefault(code).ToString();
            return inputs.Form.IndicatorOf(code).CodeList is { } name ? inputs.Form.CodeListOf(name).Find(answer)?.Label : Text.Same(answer);
        }

        return IsAnswered(side) ? Text.Same(Sum(side).ToString("0.####", CultureInfo.InvariantCulture)) : null;
    }
}
