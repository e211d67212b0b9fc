using QualityReports.Domain.Forms;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>An indicator over the province.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Total">The sum, or the count of yes; null when nobody answered with a figure, and for what does not add up.</param>
/// <param name="N">Localities whose answer is in the total; for what does not add up, localities that answered.</param>
/// <param name="NotApplicable">Localities that answered N/A.</param>
/// <param name="Previous">The total of the period before.</param>
/// <param name="SameLastYear">The total of the same period a year earlier.</param>
/// <param name="Min">The smallest figure.</param>
/// <param name="Median">The median figure; of an even number the mean of the two in the middle.</param>
/// <param name="Max">The largest figure.</param>
public sealed record IndicatorFigure(
    IndicatorCode Code,
    decimal? Total,
    int N,
    int NotApplicable,
    decimal? Previous,
    decimal? SameLastYear,
    decimal? Min,
    decimal? Median,
    decimal? Max)
{
    /// <summary>The difference to the period before.</summary>
    public decimal? Change => Total - Previous;

    /// <summary>That difference as a fraction of the period before; null where that is zero.</summary>
    public decimal? RelativeChange => new RateValue(Change, Previous).Value;

    /// <summary>The difference to the same period a year earlier.</summary>
    public decimal? ChangeOnYear => Total - SameLastYear;

    /// <summary>That difference as a fraction of the earlier total; null where that is zero.</summary>
    public decimal? RelativeChangeOnYear => new RateValue(ChangeOnYear, SameLastYear).Value;

    /// <summary>The localities whose figure moved against the period before as no other's did, by code.</summary>
    public IReadOnlyList<Outlier> Outliers { get; init; } = [];
}
