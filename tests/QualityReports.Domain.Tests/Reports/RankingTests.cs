using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class RankingTests
{
    [Fact]
    public void Of_Ties_ShareARankAndTheNextCountsThem()
    {
        var ranking = Rank("P1", ("330102", 100, 99), ("330105", 200, 190), ("330106", 20, 19), ("330108", 50, 40));

        Assert.Equal([(1, "330102"), (2, "330105"), (2, "330106"), (4, "330108")], ranking.Ranked.Select(row => (row.Rank, row.Locality)));
        Assert.Equal((0.95m, 190m, 200m), (ranking.Ranked[1].Value, ranking.Ranked[1].Numerator, ranking.Ranked[1].Denominator));
    }

    // Both are 95.0000 % in six decimals.
    [Fact]
    public void Of_EqualInSixDecimalsOnly_AreNoTie()
    {
        var ranking = Rank("P1", ("330102", 10_000_000, 9_500_000), ("330105", 10_000_000, 9_500_001));

        Assert.Equal([(1, "330105"), (2, "330102")], ranking.Ranked.Select(row => (row.Rank, row.Locality)));
        Assert.Equal(ranking.Ranked[0].Value, ranking.Ranked[1].Value);
    }

    [Fact]
    public void Of_FewerBatchesThanTheFormWants_IsTooSmall()
    {
        var ranking = Rank("P1", ("330102", 9, 9), ("330105", 10, 9), ("330106", 0, 0));

        Assert.Equal(["330105"], ranking.Ranked.Select(row => row.Locality));
        Assert.Equal(["330102", "330106"], ranking.TooSmall);
        Assert.Empty(ranking.Unknown);
    }

    [Fact]
    public void Of_LossRate_PutsTheLowestFirst()
    {
        var report = SampleReports.Of(
            SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("C06", 2), ("C07", 0), ("C08", 100)),
            SampleReturns.With("330105", SampleReports.Period, ("C01", 10), ("C06", 0.5m), ("C07", 0.5m), ("C08", 100))).Build();

        Assert.Equal(["330105", "330102"], report.Rankings.Single(ranking => ranking.Rate == "P3").Ranked.Select(row => row.Locality));
    }

    [Fact]
    public void Of_UnknownRateOrSize_IsNotRanked()
    {
        var roster = new[] { "330102", "330105", "330106", "330108" }.Select(code => SampleReports.Member(code)).ToList();
        var report = SampleReports.Inputs(
            roster,
            [
                SampleReturns.With("330102", SampleReports.Period, ("C01", 10), ("D07", 0), ("D08", 0)),
                SampleReturns.With("330105", SampleReports.Period, ("C01", IndicatorValue.NotApplicable), ("D07", 1), ("D08", 1)),
                SampleReturns.With("330106", SampleReports.Period, ("C01", 10), ("D07", 2), ("D08", 3)),
            ],
            []).Build();
        var ranking = report.Rankings.Single(candidate => candidate.Rate == "P9");

        Assert.Equal(["330106"], ranking.Ranked.Select(row => row.Locality));
        Assert.Equal(["330102", "330105", "330108"], ranking.Unknown);
        Assert.Empty(ranking.TooSmall);
    }

    [Fact]
    public void Build_EveryRanking_HasEveryLocalityOnce()
    {
        var report = SampleReports.Province().Build();

        Assert.Equal(
            [("P1", RankedFirst.Highest), ("P3", RankedFirst.Lowest), ("P9", RankedFirst.Highest)],
            report.Rankings.Select(ranking => (ranking.Rate, ranking.First)));
        Assert.All(report.Rankings, ranking => Assert.Equal(
            report.Localities.Select(locality => locality.Code),
            ranking.Ranked.Select(row => row.Locality).Concat(ranking.TooSmall).Concat(ranking.Unknown).Order(StringComparer.Ordinal)));
    }

    public static TheoryData<decimal, decimal, decimal, decimal, int> Fractions => new()
    {
        { 1, 3, 2, 6, 0 },
        { 0.5m, 1, 1.00m, 2.000m, 0 },
        { 0, 5, 0, 7, 0 },
        { 999_999_999_999.99m, 1_000_000_000_000m, 999_999_999_999.98m, 1_000_000_000_000m, 1 },
        { 1_499_999_999_999_999.985m, 1_000_000_000_000_000m, 1_499_999_999_999_999.990m, 1_000_000_000_000_000m, -1 },
        { 4_294_967_296m, 1, 1, 1, 1 },
        { 18_446_744_073_709_551_616m, 1, 4_294_967_296m, 1, 1 },
        { -1, 3, 1, 3, -1 },
        { -1, 3, -1, 2, 1 },
        { 79_228_162_514_264_337_593_543_950_335m, 1, 79_228_162_514_264_337_593_543_950_334m, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Fractions))]
    public void CompareTo_OfFractions_IsExact(decimal above, decimal below, decimal otherAbove, decimal otherBelow, int expected)
    {
        var (one, other) = (new ExactFraction(above, below), new ExactFraction(otherAbove, otherBelow));

        Assert.Equal(expected, Math.Sign(one.CompareTo(other)));
        Assert.Equal(-expected, Math.Sign(other.CompareTo(one)));
    }

    private static Ranking Rank(string rate, params (string Code, int Batches, int Passed)[] localities) =>
        SampleReports.Of([.. localities.Select(one => SampleReturns.With(one.Code, SampleReports.Period, ("C01", one.Batches), ("C02", one.Passed)))])
            .Build().Rankings.Single(ranking => ranking.Rate == rate);
}
