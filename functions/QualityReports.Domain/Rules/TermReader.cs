namespace QualityReports.Domain.Rules;

/// <summary>Reads the values of a rule's terms in one return.</summary>
internal sealed class TermReader(RuleInputs inputs)
{
    /// <summary>The value of a term, times its weight.</summary>
    public RuleValue Read(RuleTerm term)
    {
        var value = term switch
        {
            { Indicator: { } code } => OfIndicator(term, code),
            { Rate: { } rate } => OfRate(inputs.Form.FindRate(rate)!),
            { List: { } list } => inputs.Lists.TryGetValue(list, out var tally) ? tally.Of(term) : RuleValue.Missing,
            _ => new RuleValue(term.Number),
        };
        return value with { Amount = value.Amount * term.Weight };
    }

    /// <summary>The number of rows that a term of a list counts; 0 for other terms.</summary>
    public int RowsOf(RuleTerm term) => term.List is { } list && inputs.Lists.TryGetValue(list, out var tally) ? tally.RowsOf(term) : 0;

    private RuleValue OfIndicator(RuleTerm term, IndicatorCode code)
    {
        if (inputs.Faulty.Contains(code.Value))
            return RuleValue.Faulty;
        var value = inputs.Values.GetValueOrDefault(code);
        return value.Kind is ValueKind.Blank or ValueKind.NotApplicable ? RuleValue.Missing
            : term.IsOneOf is { } answers ? new(answers.Contains(value.Kind == ValueKind.YesNo ? value.ToString() : value.Content, StringComparer.Ordinal)
                ? 1 : 0)
            : new(value.IsNumber ? value.Amount : value.Number);
    }

    private RuleValue OfRate(DerivedRate rate) =>
        rate.Numerator.Concat(rate.Denominator).Any(term => inputs.Faulty.Contains(term.Indicator.Value))
            ? RuleValue.Faulty
            : new(rate.Compute(Figure).Value);

    private decimal? Figure(IndicatorCode code) => inputs.Values.TryGetValue(code, out var value) && value.IsNumber ? value.Amount : null;
}
