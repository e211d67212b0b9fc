using QualityReports.Domain.Values;

namespace QualityReports.Domain.Reports;

/// <summary>Where a total comes from.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Total">The total as it is reported.</param>
/// <param name="Lines">An answer each, by locality and period; those that answered N/A are there too.</param>
public sealed record FigureLineage(IndicatorCode Indicator, decimal? Total, IReadOnlyList<LineageLine> Lines)
{
    /// <summary>What the lines sum to: the reported total.</summary>
    public decimal? Sum => LineageLine.Sum(Lines);
}

/// <summary>Where a rate comes from. Localities that are not in the rate have no line.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Value">The rate as it is reported.</param>
/// <param name="Numerator">The answers above the line; a line's amount carries the weight of its term.</param>
/// <param name="Denominator">The answers below the line.</param>
public sealed record RateLineage(string Rate, decimal? Value, IReadOnlyList<LineageLine> Numerator, IReadOnlyList<LineageLine> Denominator);
