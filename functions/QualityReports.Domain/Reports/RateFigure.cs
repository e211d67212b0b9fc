using System.Text.Json.Serialization;
using QualityReports.Domain.Forms;

namespace QualityReports.Domain.Reports;

/// <summary>
/// A derived rate over the province, from sums. Both sums are over the same localities: those that answered every term of the rate with a figure. A
/// locality that left one of them blank, or answered N/A, is in neither.
/// </summary>
/// <param name="Code">The rate.</param>
/// <param name="Value">The fraction; null when unknown.</param>
/// <param name="Numerator">What stands above the line; null when no locality is in the rate.</param>
/// <param name="Denominator">What stands below it; null when no locality is in the rate.</param>
/// <param name="Previous">The rate of the period before.</param>
public sealed record RateFigure(string Code, decimal? Value, decimal? Numerator, decimal? Denominator, decimal? Previous)
{
    /// <summary>Localities that are in the rate.</summary>
    public int N { get; init; }

    /// <summary>Localities that are not because they answered N/A to one of its terms.</summary>
    public int NotApplicable { get; init; }

    /// <summary>The rate of the same period a year earlier.</summary>
    public decimal? SameLastYear { get; init; }

    /// <summary>The difference to the period before; 0.01 is one point. A fraction of a fraction would be misread, so there is no relative change.</summary>
    public decimal? Change => Value - Previous;

    /// <summary>The difference to the same period a year earlier.</summary>
    public decimal? ChangeOnYear => Value - SameLastYear;

    /// <summary>The smallest rate of a locality.</summary>
    public decimal? Min { get; init; }

    /// <summary>The median of the localities' own rates; of an even number the mean of the two in the middle.</summary>
    public decimal? Median { get; init; }

    /// <summary>The largest rate of a locality.</summary>
    public decimal? Max { get; init; }

    /// <summary>The two sums of the period before, so that provinces can be added up.</summary>
    public RateSums PreviousSums { get; init; }

    /// <summary>The two sums of the same period a year earlier.</summary>
    public RateSums SameLastYearSums { get; init; }
}

/// <summary>The two sums behind a rate; null where no locality is in it.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below it.</param>
public readonly record struct RateSums(decimal? Numerator, decimal? Denominator)
{
    /// <summary>The rate of the two; null when unknown.</summary>
    [JsonIgnore]
    public decimal? Rate => new RateValue(Numerator, Denominator).Value;
}
