namespace QualityReports.Domain.Reports;

/// <summary>How figures are spread.</summary>
internal static class Distribution
{
    /// <summary>The median of figures in ascending order; of an even number the mean of the two in the middle, of none null.</summary>
    public static decimal? Median(IReadOnlyList<decimal> sorted)
    {
        if (sorted.Count == 0)
            return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
