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
        var median = MedianOf(numbers)!.Value;
        return new(median, MedianOf([.. numbers.Select(number => Math.Abs(number - median))])!.Value);
    }

    /// <summary>The median of numbers, in whatever order they come; of none null.</summary>
    /// <remarks>Of an even number the middle of two, reckoned so that of two equal ones it is exactly they: decimals of 28 digits round, too.</remarks>
    public static decimal? MedianOf(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count == 0)
            return null;
        decimal[] sorted = [.. numbers];
        Array.Sort(sorted);
        var (lower, upper) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        return lower + ((upper - lower) / 2);
    }

    /// <summary>Whether the modified z-score of a number is above a threshold. Where more than half of the numbers are the same there is no score.</summary>
    public bool IsOutlier(decimal number, decimal threshold) => Deviation > 0 && DeviationOfNormal * Math.Abs(number - Median) > threshold * Deviation;

    /// <summary>The modified z-score of a number; the deviation must not be zero, nor so small that the quotient is no decimal.</summary>
    public decimal ScoreOf(decimal number) => DeviationOfNormal * Math.Abs(number - Median) / Deviation;
}
