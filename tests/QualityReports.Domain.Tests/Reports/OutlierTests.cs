using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports;

public sealed class OutlierTests
{
    private static readonly string[] Codes = ["330102", "330105", "330106", "330108", "330109", "330110", "330111", "330112", "330113"];

    [Fact]
    public void Build_RatioFarFromTheOthers_IsAnOutlier()
    {
        var outlier = Assert.Single(Outliers(now: [100, 102, 98, 101, 99, 103, 97, 100, 300]));

        Assert.Equal(("330113", 300m, 100m), (outlier.Locality, outlier.Value, outlier.Previous));
        // Median 1.00, median deviation 0.02.
        Assert.Equal(67.45m, outlier.Score);
    }

    [Fact]
    public void Build_FewerThanEight_NoneIsCalledOne() => Assert.Empty(Outliers(now: [100, 102, 98, 101, 99, 103, 3000]));

    [Fact]
    public void Build_MostEqual_NoneIsCalledOne() => Assert.Empty(Outliers(now: [100, 100, 100, 100, 100, 100, 100, 100, 3000]));

    [Fact]
    public void Build_NothingBefore_IsNotCompared() => Assert.Empty(Outliers(now: [100, 102, 98, 101, 99, 103, 97, 100, 3000], before: 0));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Of_SmallGroup_HasNoScore(int count, bool scored) =>
        Assert.Equal(scored, ModifiedZScore.Of([.. Enumerable.Range(1, count).Select(i => (decimal)i)]) is not null);

    // 0.6745·|x − 4.5| / 2 for 1 … 8.
    [Fact]
    public void Of_EvenSpread_IsAsTheFormulaSays() =>
        Assert.Equal([1.180375m, 0.843125m, 0.505875m, 0.168625m, 0.168625m, 0.505875m, 0.843125m, 1.180375m], ModifiedZScore.Of([1, 2, 3, 4, 5, 6, 7, 8]));

    [Fact]
    public void Build_LargestAndSmallestFigures_DoNotOverflow()
    {
        const decimal largest = 1_000_000_000_000m;
        var now = Codes.Select((code, i) => SampleReturns.With(code, SampleReports.Period, ("C08", i == 0 ? largest : 0.01m + (i * 0.01m)))).ToArray();
        var before = Codes.Select((code, i) => SampleReturns.With(code, SampleReports.Period.Previous, ("C08", i == 0 ? 0.01m : largest - i))).ToList();
        var report = (SampleReports.Of(now) with { Previous = new PeriodReturns(SampleReports.Period.Previous, before, []) }).Build();

        Assert.NotNull(report.Indicators.Single(figure => figure.Code.Value == "C08").Outliers);
    }

    private static IReadOnlyList<Outlier> Outliers(int[] now, int before = 100)
    {
        var inputs = SampleReports.Of([.. now.Select((figure, i) => SampleReturns.With(Codes[i], SampleReports.Period, ("C01", figure)))]);
        var previous = now.Select((_, i) => SampleReturns.With(Codes[i], SampleReports.Period.Previous, ("C01", before))).ToList();
        return (inputs with { Previous = new PeriodReturns(SampleReports.Period.Previous, previous, []) }).Build()
            .Indicators.Single(figure => figure.Code.Value == "C01").Outliers;
    }
}
