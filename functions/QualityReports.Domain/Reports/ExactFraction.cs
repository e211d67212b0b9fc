using System.Numerics;

namespace QualityReports.Domain.Reports;

/// <summary>
/// A fraction that is compared as it is: a ranking must not call equal what is equal in six decimals only. The products of two totals may need more digits
/// than a decimal has, so they are whole numbers without a limit.
/// </summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line, above zero.</param>
internal readonly record struct ExactFraction(decimal Numerator, decimal Denominator) : IComparable<ExactFraction>
{
    // A decimal has at most so many digits behind the point.
    private const int MaxScale = 28;

    /// <inheritdoc/>
    public int CompareTo(ExactFraction other) => (Whole(Numerator) * Whole(other.Denominator)).CompareTo(Whole(other.Numerator) * Whole(Denominator));

    private static BigInteger Whole(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | new BigInteger((uint)bits[0]);
        return (number < 0 ? -digits : digits) * BigInteger.Pow(10, MaxScale - number.Scale);
    }
}
