using QualityReports.Benchmarks.Baseline;

namespace QualityReports.LocalHost.Tests.Benchmarks;

/// <summary>The results that <c>qr bench --check</c> accepts: nothing is timed here.</summary>
public sealed class BaselineFileTests
{
    private static readonly Dictionary<string, double> Committed = new(StringComparer.Ordinal) { ["a / b"] = 2 };

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(2.4, true)]
    [InlineData(2.41, false)]
    [InlineData(double.NaN, false)]
    public void Check_Ratio_MayBeAFifthWorse(double measured, bool passes)
    {
        var errors = new StringWriter();

        Assert.Equal(passes, BaselineFile.Check([new Ratio("a / b", measured)], Committed, errors));

        Assert.Equal(passes, errors.ToString().Length == 0);
        Assert.True(passes || errors.ToString().Contains("a / b", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_RatioThatIsNotCommitted_Fails()
    {
        var errors = new StringWriter();

        Assert.False(BaselineFile.Check([new Ratio("new", 0.1)], Committed, errors));

        Assert.Contains("new", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NothingMeasured_Fails() => Assert.False(BaselineFile.Check([], Committed, TextWriter.Null));
}
