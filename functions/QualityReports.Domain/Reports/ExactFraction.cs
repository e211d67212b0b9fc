using System.Numerics;

namespace QualityReports.Domain.Reports;

/// <summary>A fraction that is compared exactly: values equal in six decimals may differ. The products of two totals can exceed a decimal, so they are
/// integers without a limit.</summary>
/// <param name="Denominator">The denominator, above zero.</param>
internal readonly record struct ExactFraction(decimal Numerator, decimal Denominator) : IComparable<ExactFraction>
{
    // The most digits of a decimal after the point.
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
