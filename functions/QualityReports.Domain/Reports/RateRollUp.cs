namespace QualityReports.Domain.Reports;

/// <summary>Adds up one rate over units. A numerator without its denominator would distort the rate. So a locality is in both sums where it answered every
/// term with a figure, else in neither.</summary>
/// <param name="Value">The rate of the sums.</param>
/// <param name="N">The number of localities in the sums.</param>
/// <param name="NotApplicable">The number of localities that are left out for an N/A in one of the terms.</param>
public sealed record RateRollUp(RateValue Value, int N, int NotApplicable)
{
    /// <summary>Adds up the rate.</summary>
    /// <param name="localities">The answers of each locality.</param>
    public static RateRollUp Of(DerivedRate rate, IEnumerable<IReadOnlyDictionary<IndicatorCode, IndicatorValue>> localities)
    {
        decimal? numerator = null, denominator = null;
        int n = 0, notApplicable = 0;
        foreach (var answers in localities)
        {
            var own = rate.Compute(RequirementEvaluator.Figure(answers));
            if (Includes(own))
                (numerator, denominator, n) = ((numerator ?? 0) + own.Numerator, (denominator ?? 0) + own.Denominator, n + 1);
            else if (rate.Terms.Any(term => answers.GetValueOrDefault(term.Indicator).Kind == ValueKind.NotApplicable))
                notApplicable++;
        }

        return new RateRollUp(new RateValue(numerator, denominator), n, notApplicable);
    }

    /// <summary>Whether a locality with this rate of its own is in the sums.</summary>
    public static bool Includes(RateValue own) => own is { Numerator: not null, Denominator: not null };
}
