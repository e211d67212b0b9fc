namespace QualityReports.Domain.Forms;

/// <summary>A rate that is computed, never entered: a weighted sum over a weighted sum. At every
/// level it is computed from rolled-up figures, never averaged.</summary>
/// <param name="Code">Its code, <c>P1</c>.</param>
/// <param name="Note">The note that reports print beside it.</param>
public sealed record DerivedRate(string Code, Text Label, IReadOnlyList<RateTerm> Numerator, IReadOnlyList<RateTerm> Denominator, Text? Note)
{
    /// <summary>The terms of both sides.</summary>
    public IEnumerable<RateTerm> Terms => Numerator.Concat(Denominator);

    /// <summary>Computes the rate of a set of figures. A missing figure makes its side missing; a
    /// missing side or a zero denominator makes the rate unknown.</summary>
    /// <param name="figure">The figure of an indicator in its printed unit; null where it is missing.</param>
    public RateValue Compute(Func<IndicatorCode, decimal?> figure)
    {
        var numerator = Sum(Numerator, figure);
        var denominator = Sum(Denominator, figure);
        return new RateValue(numerator, denominator);
    }

    private static decimal? Sum(IReadOnlyList<RateTerm> terms, Func<IndicatorCode, decimal?> figure)
    {
        decimal? sum = 0;
        foreach (var term in terms)
            sum += term.Weight * figure(term.Indicator);
        return sum;
    }
}

/// <summary>A term of a rate.</summary>
/// <param name="Weight">The factor of the indicator.</param>
public sealed record RateTerm(IndicatorCode Indicator, decimal Weight);

/// <summary>A rate with its two sums.</summary>
/// <param name="Numerator">The numerator; null when a figure is missing.</param>
/// <param name="Denominator">The denominator; null when a figure is missing.</param>
public readonly record struct RateValue(decimal? Numerator, decimal? Denominator)
{
    /// <summary>The rate as a fraction (1 is 100 %), rounded to six decimals; null is unknown, which is not zero.</summary>
    public decimal? Value => Denominator is null or 0 || Numerator is null
        ? null
        : decimal.Round(Numerator.Value / Denominator.Value, 6, MidpointRounding.AwayFromZero);
}
