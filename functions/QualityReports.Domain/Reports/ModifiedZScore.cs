namespace QualityReports.Domain.Reports;

/// <summary>
/// The modified z-score of Iglewicz and Hoaglin (1993), 0.6745·|x − median| / MAD: how far a figure lies from the middle, measured by the median absolute
/// deviation, which the outlier itself does not stretch.
/// </summary>
internal static class ModifiedZScore
{
    /// <summary>Beyond this a figure is an outlier.</summary>
    public const decimal Limit = 3.5m;

    /// <summary>Among fewer figures none is called one.</summary>
    public const int SmallestGroup = 8;

    private const decimal Normal = 0.6745m;

    /// <summary>
    /// The score of each figure; null where the figures are too few or more than half of them are equal, so that there is no spread to measure by.
    /// </summary>
    public static IReadOnlyList<decimal>? Of(IReadOnlyList<decimal> figures)
    {
        if (figures.Count < SmallestGroup)
            return null;
        var median = Distribution.Median([.. figures.Order()])!.Value;
        var deviation = Distribution.Median([.. figures.Select(figure => Math.Abs(figure - median)).Order()])!.Value;
        return deviation == 0 ? null : [.. figures.Select(figure => Normal * Math.Abs(figure - median) / deviation)];
    }
}
