using System.Globalization;
using FsCheck.Xunit;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Values;

public sealed class MoneyTests
{
    [Fact]
    public void Hundredths_OfATenthAndTwoTenths_AreThreeTenthsExactly()
    {
        Assert.True(Money.TryFrom(0.1m, out var a));
        Assert.True(Money.TryFrom(0.2m, out var b));

        Assert.Equal(0.3m, new Money(a.Hundredths + b.Hundredths).Amount);
    }

    [Property]
    public bool TryFrom_AmountOfHundredths_IsExact(int hundredths) =>
        Money.TryFrom(new Money(hundredths).Amount, out var money) && money.Hundredths == hundredths;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.10", 10)]
    [InlineData("1234.5", 123_450)]
    [InlineData("-5.01", -501)]
    [InlineData("7.100000", 710)]
    [InlineData("1000000000000", 100_000_000_000_000)]
    [InlineData("-1000000000000", -100_000_000_000_000)]
    public void TryFrom_AtMostTwoDecimalsInBounds_IsTaken(string amount, long hundredths)
    {
        Assert.True(Money.TryFrom(Number(amount), out var money));
        Assert.Equal(hundredths, money.Hundredths);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("1.005")]
    [InlineData("1000000000000.01")]
    [InlineData("-1000000000000.01")]
    [InlineData("79228162514264337593543950335")]
    public void TryFrom_FinerOrBeyondTheBounds_IsRefused(string amount) => Assert.False(Money.TryFrom(Number(amount), out _));

    [Fact]
    public void Max_SummedOverANationOfReturns_DoesNotOverflow() => Assert.True(Money.Max.Hundredths < long.MaxValue / 10_000);

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(10, "0.10")]
    [InlineData(123_450, "1234.50")]
    public void ToString_Money_HasTwoDecimals(long hundredths, string text) => Assert.Equal(text, new Money(hundredths).ToString());

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
