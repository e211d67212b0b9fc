using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class StableRandomTests
{
    [Fact]
    public void Next_KnownKeys_GivesKnownNumbers()
    {
        var random = StableRandom.For(2009, "330302", "2009-Q1");
        Assert.Equal("5780195999151575888 9730534357668789978 493", string.Join(' ', random.Next(), random.Next(), random.Between(1, 1_000)));
    }

    [Fact]
    public void Between_ManyDraws_MeetsBothEndsAndNothingBeyond()
    {
        var random = StableRandom.For(1, "ends");
        var drawn = Enumerable.Range(0, 500).Select(_ => random.Between(3, 7)).ToHashSet();
        Assert.Equal([3, 4, 5, 6, 7], drawn.Order());
    }
}
