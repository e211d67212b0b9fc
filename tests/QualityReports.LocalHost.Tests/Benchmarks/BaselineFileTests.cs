using QualityReports.Benchmarks.Baseline;

namespace QualityReports.LocalHost.Tests.Benchmarks;

/// <summary>What <c>qr bench --check</c> takes for worse; nothing is measured here.</summary>
public sealed class BaselineFileTests
{
    private static readonly Dictionary<string, double> Committed = new() { ["ours / floor"] = 2.0, ["late / early"] = 1.0 };

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(2.0, true)]
    [InlineData(2.4, true)]
    [InlineData(2.41, false)]
    public void Check_Ratio_FailsBeyondAFifth(double measured, bool expected)
    {
        using var errors = new StringWriter();

        Assert.Equal(expected, BaselineFile.Check([new Ratio("late / early", 1.0), new Ratio("ours / floor", measured)], Committed, errors));

        Assert.Equal(expected, errors.ToString().Length == 0);
    }

    [Fact]
    public void Check_WorseRatio_NamesCaseBaselineAndMeasured()
    {
        using var errors = new StringWriter();

        BaselineFile.Check([new Ratio("ours / floor", 3.14)], Committed, errors);

        var line = Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("ours / floor", line, StringComparison.Ordinal);
        Assert.Contains("2.00", line, StringComparison.Ordinal);
        Assert.Contains("3.14", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RatioWithoutBaseline_FailsAndNamesIt()
    {
        using var errors = new StringWriter();

        Assert.False(BaselineFile.Check([new Ratio("new case", 0.1)], Committed, errors));

        Assert.Contains("new case", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_SomeRatios_KeepsTheOthers()
    {
        var merged = BaselineFile.Merge(Committed, [new Ratio("ours / floor", 1.234), new Ratio("new case", 5)]);

        Assert.Equal(new() { ["ours / floor"] = 1.23, ["late / early"] = 1.0, ["new case"] = 5 }, merged.ToDictionary());
    }
}
