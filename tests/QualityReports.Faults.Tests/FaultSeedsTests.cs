using System.Reflection;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

[Trait("Category", "Faults")]
public sealed class FaultSeedsTests
{
    [Fact]
    public void Shares_OfAllScenarios_AreAllSchedules()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(FaultSeeds.SeedVariable) is { Length: > 0 }, "one seed is repeated");
        var properties = typeof(ScenarioSeeds).GetProperties(BindingFlags.Public | BindingFlags.Static);
        var shares = properties.Select(property => (TheoryData<int, int>)property.GetValue(null)!).ToList();

        Assert.Equal(FaultSeeds.Total, shares.Sum(share => share.Sum(row => row.Data.Item2 - row.Data.Item1 + 1)));
        Assert.True(FaultSeeds.Total >= FaultSeeds.Standard || Environment.GetEnvironmentVariable(FaultSeeds.SoakVariable) is not null);
        Assert.All(shares, share => Assert.Equal(1, share.First().Data.Item1));
    }

    [Fact]
    public void Standard_IsWhatTheSuitePromises() => Assert.Equal(200, FaultSeeds.Standard);

    [Fact]
    public void HowToRepeat_NamesSeedAndTest() => Assert.Equal(
        $"Seed 17. To repeat it: QR_SEED=17 ./test.sh --filter FullyQualifiedName~{nameof(HowToRepeat_NamesSeedAndTest)}", FaultSeeds.HowToRepeat(17));
}
