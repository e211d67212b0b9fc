using QualityReports.Domain.Rules;

namespace QualityReports.Domain.Tests.Rules;

public sealed class SpreadTests
{
    private static readonly decimal[] OneToEight = [3, 1, 8, 2, 7, 4, 6, 5];

    // 0.6745·|x − 4.5| / 2 for 1 … 8.
    [Theory]
    [InlineData(1, 1.180375)]
    [InlineData(4, 0.168625)]
    [InlineData(8, 1.180375)]
    public void ScoreOf_EvenSpread_IsAsTheFormulaSays(int number, double score)
    {
        var spread = Spread.Of(OneToEight);

        Assert.Equal((decimal)score, spread.ScoreOf(number));
        Assert.False(spread.IsOutlier(number, (decimal)score));
        Assert.True(spread.IsOutlier(number, (decimal)score - 0.000001m));
    }

    [Fact]
    public void IsOutlier_MostEqual_IsNone() => Assert.False(Spread.Of([1, 1, 1, 9]).IsOutlier(9, 3.5m));

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 7 }, 7.0)]
    [InlineData(new[] { 9, 1, 2 }, 2.0)]
    [InlineData(new[] { 4, 9, 1, 3 }, 3.5)]
    public void MedianOf_AnyOrder_IsTheMiddle(int[] numbers, double? median) =>
        Assert.Equal((decimal?)median, Spread.MedianOf([.. numbers.Select(number => (decimal)number)]));
}
