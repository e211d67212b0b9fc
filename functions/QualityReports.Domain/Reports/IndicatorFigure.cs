namespace QualityReports.Domain.Reports;

/// <summary>An indicator over the province.</summary>
/// <param name="Total">The sum, or the count of yes; null without any figure, and for an indicator that does not add up.</param>
/// <param name="N">Localities whose answer is in the total; for an indicator that does not add up, localities that answered.</param>
/// <param name="NotApplicable">Localities that answered N/A.</param>
/// <param name="Previous">The total of the previous period.</param>
/// <param name="SameLastYear">The total of the same period a year earlier.</param>
/// <param name="Min">The smallest figure.</param>
/// <param name="Median">The median figure; for an even number of figures the mean of the middle two.</param>
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
    /// <summary>The difference to the previous period.</summary>
    public decimal? Change => Total - Previous;

    /// <summary>The difference as a fraction of the previous total; null where that is zero.</summary>
    public decimal? RelativeChange => new RateValue(Change, Previous).Value;

    /// <summary>The difference to the same period a year earlier.</summary>
    public decimal? ChangeOnYear => Total - SameLastYear;

    /// <summary>The difference as a fraction of the earlier total; null where that is zero.</summary>
    public decimal? RelativeChangeOnYear => new RateValue(ChangeOnYear, SameLastYear).Value;

    /// <summary>The localities whose ratio to the previous period is an outlier, by code.</summary>
    public IReadOnlyList<Outlier> Outliers { get; init; } = [];
}
