namespace QualityReports.Domain.Rules;

/// <summary>The median and the deviation of numbers, not affected by a few outliers.</summary>
/// <param name="Deviation">The median of the distances from it (MAD).</param>
internal readonly record struct Spread(decimal Median, decimal Deviation)
{
    // The expected MAD of standard normal numbers makes the score comparable with a z-score.
    private const decimal DeviationOfNormal = 0.6745m;

    /// <summary>The spread of at least one number, in any order.</summary>
    public static Spread Of(IReadOnlyList<decimal> numbers)
    {
        var median = MedianOf(numbers)!.Value;
        return new(median, MedianOf([.. numbers.Select(number => Math.Abs(number - median))])!.Value);
    }

    /// <summary>The median of numbers, in any order; null without numbers.</summary>
    /// <remarks>For an even number the mean of the middle two, computed so that two equal numbers give exactly that number: decimals of 28 digits round,
    /// too.</remarks>
    public static decimal? MedianOf(IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count == 0)
            return null;
        decimal[] sorted = [.. numbers];
        Array.Sort(sorted);
        var (lower, upper) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        return lower + ((upper - lower) / 2);
    }

    /// <summary>Whether the modified z-score of a number is above a threshold. There is no score where more than half of the numbers are equal.</summary>
    public bool IsOutlier(decimal number, decimal threshold) => Deviation > 0 && DeviationOfNormal * Math.Abs(number - Median) > threshold * Deviation;

    /// <summary>The modified z-score of a number; the deviation must not be zero, nor so small that the quotient exceeds a decimal.</summary>
    public decimal ScoreOf(decimal number) => DeviationOfNormal * Math.Abs(number - Median) / Deviation;
}
