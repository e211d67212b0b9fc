namespace QualityReports.Domain.Reports;

/// <summary>The answers behind a total.</summary>
/// <param name="Lines">One answer for each locality and period, N/A included.</param>
public sealed record FigureLineage(IndicatorCode Indicator, decimal? Total, IReadOnlyList<LineageLine> Lines)
{
    /// <summary>The sum of the lines, equal to the reported total.</summary>
    public decimal? Sum => LineageLine.Sum(Lines);
}

/// <summary>The answers behind a rate. Localities that are not in the rate have no line.</summary>
/// <param name="Value">The rate as it is reported.</param>
/// <param name="Numerator">The answers of the numerator; a line's amount includes the weight of its term.</param>
public sealed record RateLineage(string Rate, decimal? Value, IReadOnlyList<LineageLine> Numerator, IReadOnlyList<LineageLine> Denominator);
