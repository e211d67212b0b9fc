namespace QualityReports.Domain.Reports;

/// <summary>One period of the trend of the Three Shifts, as reported by the localities that owed a return for it.</summary>
/// <param name="Required">Localities that owed a return.</param>
/// <param name="Reported">Those with figures.</param>
/// <param name="Rates">The form's rates of the trend, in its order.</param>
public sealed record TrendPoint(string Period, int Required, int Reported, IReadOnlyList<TrendRate> Rates)
{
    /// <summary>The most periods that are shown.</summary>
    public const int MaxPeriods = 8;

    /// <summary>The trend over the last periods that have figures.</summary>
    /// <param name="periods">The periods, in any order; duplicates count once.</param>
    /// <returns>Oldest first.</returns>
    public static IReadOnlyList<TrendPoint> Of(FormEdition form, IReadOnlyList<RosterEntry> roster, IEnumerable<PeriodReturns> periods) =>
    [
        .. periods.DistinctBy(returns => returns.Period)
            .Select(returns => (returns.Period, Answers: PeriodAnswers.Of(form, roster, returns)))
            .Where(period => period.Answers.Count > 0)
            .OrderBy(period => period.Period)
            .TakeLast(MaxPeriods)
            .Select(period => Of(form, period.Period, period.Answers)),
    ];

    /// <summary>The trend up to the period of a report: earlier periods of the same kind, and its own.</summary>
    internal static IReadOnlyList<TrendPoint> UpTo(ReportInputs inputs)
    {
        var earlier = inputs.Earlier.Where(returns => returns.Period.Kind == inputs.Period.Kind && returns.Period.CompareTo(inputs.Period) < 0);
        return Of(inputs.Form, inputs.Roster, earlier.Append(inputs.Previous).Append(inputs.Current));
    }

    private static TrendPoint Of(FormEdition form, ReportingPeriod period, PeriodAnswers answers) =>
        new(period.ToString(), answers.Required, answers.Count, [.. form.Reports.Trend.Select(code => RateOf(form.FindRate(code)!, answers))]);

    private static TrendRate RateOf(DerivedRate rate, PeriodAnswers answers)
    {
        var sums = answers.Rate(rate);
        return new TrendRate(rate.Code, sums.Value.Value, sums.Value.Numerator, sums.Value.Denominator, sums.N);
    }
}

/// <summary>A rate of one period.</summary>
/// <param name="Value">The fraction; null when unknown.</param>
/// <param name="N">Localities that are in both.</param>
public sealed record TrendRate(string Code, decimal? Value, decimal? Numerator, decimal? Denominator, int N);
