namespace QualityReports.Domain.Values;

/// <summary>An amount in 万元 (ten thousand yuan), stored in whole hundredths: exact in sums, and an Int64 in Table storage, which has no decimal.</summary>
/// <param name="Hundredths">The amount in 1/100 of 万元.</param>
public readonly record struct Money(long Hundredths) : IComparable<Money>
{
    /// <summary>The largest amount of a form, 10^12 万元: far above any economy, and small enough that no sum of a nation's returns overflows Int64.</summary>
    public static Money Max { get; } = new(100_000_000_000_000);

    /// <summary>The amount as a number of 万元.</summary>
    public decimal Amount => Hundredths / 100m;

    /// <summary>Converts a number of 万元.</summary>
    /// <returns>False for more than two decimals or an amount beyond <see cref="Max"/> in either direction.</returns>
    public static bool TryFrom(decimal amount, out Money money)
    {
        money = default;
        if (Math.Abs(amount) > Max.Amount || decimal.Round(amount, 2) != amount)
            return false;
        money = new Money(decimal.ToInt64(amount * 100));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Hundredths.CompareTo(other.Hundredths);

    /// <inheritdoc/>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
