using QualityReports.Domain.Values;

namespace QualityReports.Domain.Forms;

/// <summary>What a consolidated report compares beyond the figures themselves.</summary>
/// <param name="Rankings">The rates by which localities are ranked.</param>
/// <param name="Trend">The rates that are followed over several periods: the Three Shifts.</param>
/// <param name="Estimates">The indicators by which the weight of the missing localities is judged.</param>
public sealed record ReportComparisons(IReadOnlyList<RankingDefinition> Rankings, IReadOnlyList<string> Trend, IReadOnlyList<IndicatorCode> Estimates);

/// <summary>A rate by which localities are ranked.</summary>
/// <param name="Rate">The rate's code.</param>
/// <param name="First">Which end of it comes first.</param>
public sealed record RankingDefinition(string Rate, RankedFirst First);

/// <summary>Which end of a ranking comes first.</summary>
public enum RankedFirst
{
    /// <summary>The highest rate.</summary>
    Highest,

    /// <summary>The lowest rate.</summary>
    Lowest,
}
