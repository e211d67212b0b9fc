namespace QualityReports.Domain.Reports;

/// <summary>A derived rate over the province, from sums. Both sums cover the same localities: those that
/// answered every term of the rate with a figure, not with blank or N/A.</summary>
/// <param name="Value">The fraction; null when unknown.</param>
/// <param name="Numerator">The numerator; null when no locality is in the rate.</param>
/// <param name="Denominator">The denominator; null when no locality is in the rate.</param>
/// <param name="Previous">The rate of the previous period.</param>
public sealed record RateFigure(string Code, decimal? Value, decimal? Numerator, decimal? Denominator, decimal? Previous)
{
    /// <summary>The number of localities in the rate.</summary>
    public int N { get; init; }

    /// <summary>The number of localities that are left out for an N/A in one of its terms.</summary>
    public int NotApplicable { get; init; }

    /// <summary>The rate of the same period a year earlier.</summary>
    public decimal? SameLastYear { get; init; }

    /// <summary>The difference to the previous period; 0.01 is one point. There is no relative
    /// change, as a fraction of a fraction is easily misread.</summary>
    public decimal? Change => Value - Previous;

    /// <summary>The difference to the same period a year earlier.</summary>
    public decimal? ChangeOnYear => Value - SameLastYear;

    /// <summary>The smallest rate of a locality.</summary>
    public decimal? Min { get; init; }

    /// <summary>The median of the localities' own rates; for an even number the mean of the middle two.</summary>
    public decimal? Median { get; init; }

    /// <summary>The largest rate of a locality.</summary>
    public decimal? Max { get; init; }

    /// <summary>The two sums of the previous period, from which the nation's rate is computed.</summary>
    public RateSums PreviousSums { get; init; }

    /// <summary>The two sums of the same period a year earlier.</summary>
    public RateSums SameLastYearSums { get; init; }
}

/// <summary>The two sums behind a rate; null where no locality is in it.</summary>
public readonly record struct RateSums(decimal? Numerator, decimal? Denominator)
{
    /// <summary>The rate of the two; null when unknown.</summary>
    [JsonIgnore]
    public decimal? Rate => new RateValue(Numerator, Denominator).Value;
}
