using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>In any order, with repetitions and injected faults: each locality's newest return is current, with its figures, its rows, and the same
/// report.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class StoryFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [MemberData(nameof(ScenarioSeeds.Story), MemberType = typeof(ScenarioSeeds))]
    public async Task Run_ThreeFilesOfTwoLocalitiesInAnyOrderUnderAnyFaults_EndInTheNewest(int first, int last)
    {
        await using var scenario = await StoryScenario.BeginAsync(azurite);
        Assert.Equal(2, scenario.FaultFree.Split("/3.xlsx ").Length - 1); // the newest of each
        for (var seed = first; seed <= last; seed++)
        {
            var (state, story) = await scenario.RunAsync(seed);
            var open = await scenario.UnsettledAsync();
            Assert.True(scenario.FaultFree == state, $"{FaultSeeds.HowToRepeat(seed)}\n{story}\n{StoredState.Difference(scenario.FaultFree, state)}");
            Assert.True(open.Count == 0, $"{FaultSeeds.HowToRepeat(seed)}\n{story}\n{string.Join('\n', open)}");
        }
    }

    [Fact]
    public async Task Run_SameSeedAgain_IsTheSameStory()
    {
        await using var scenario = await StoryScenario.BeginAsync(azurite);
        foreach (var seed in (int[])[1, 2])
            Assert.Equal(await scenario.RunAsync(seed), await scenario.RunAsync(seed));
    }
}
