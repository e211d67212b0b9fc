namespace QualityReports.Domain.Forms;

/// <summary>The comparisons of a consolidated report.</summary>
/// <param name="Rankings">The rates by which localities are ranked.</param>
/// <param name="Trend">The rates of the trend over several periods: the Three Shifts.</param>
/// <param name="Estimates">The indicators by which the share of the missing localities is estimated.</param>
/// <param name="Cases">The indicators that are shown beside the totals of the list of cases.</param>
public sealed record ReportComparisons(
    IReadOnlyList<RankingDefinition> Rankings, IReadOnlyList<string> Trend, IReadOnlyList<IndicatorCode> Estimates, CaseFigures Cases);

/// <summary>The indicators that correspond to columns of the list of cases; null where the form has no such question.</summary>
/// <param name="Transferred">Cases transferred to the judicial organs.</param>
public sealed record CaseFigures(IndicatorCode? Filed, IndicatorCode? Closed, IndicatorCode? Transferred, IndicatorCode? Value, IndicatorCode? Dens)
{
    /// <summary>Each indicator with its property in the form file.</summary>
    internal IEnumerable<(string Property, IndicatorCode Code)> All =>
        from pair in new[] { ("filed", Filed), ("closed", Closed), ("transferred", Transferred), ("value", Value), ("dens", Dens) }
        where pair.Item2 is not null
        select (pair.Item1, pair.Item2);
}

/// <summary>A rate by which localities are ranked.</summary>
/// <param name="Rate">The rate's code.</param>
/// <param name="First">The end of the ranking that is first.</param>
public sealed record RankingDefinition(string Rate, RankedFirst First);

/// <summary>The end of a ranking that is first.</summary>
public enum RankedFirst
{
    /// <summary>The highest rate.</summary>
    Highest,

    /// <summary>The lowest rate.</summary>
    Lowest,
}
