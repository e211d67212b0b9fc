namespace QualityReports.Domain.Rules;

/// <summary>Where numbers lie and how far apart, untouched by a few that lie far off.</summary>
/// <param name="Median">The number in the middle.</param>
/// <param name="Deviation">The median of the distances from it (MAD).</param>
internal readonly record struct Spread(decimal Median, decimal Deviation)
{
    // The expected MAD of standard normal numbers, which makes the score comparable with a z-score.
    private const decimal DeviationOfNormal = 0.6745m;

    /// <summary>The spread of at least one number, in whatever order they come.</summary>
    public static Spread Of(IReadOnlyList<decimal> numbers)
    {
        var median = MedianOf(numbers);
        return new(median, MedianOf([.. numbers.Select(number => Math.Abs(number - median))]));
    }

    /// <summary>Whether the modified z-score of a number is above a threshold. Where more than half of the numbers are the same there is no score.</summary>
    public bool IsOutlier(decimal number, decimal threshold) => Deviation > 0 && DeviationOfNormal * Math.Abs(number - Median) > threshold * Deviation;

    // Of an even number the middle of two, reckoned so that of two equal ones it is exactly they: decimals of 28 digits round, too.
    private static decimal MedianOf(IReadOnlyList<decimal> numbers)
    {
        var sorted = numbers.Order().ToList();
        var (lower, upper) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return lower + ((upper - lower) / 2);
    }
}
