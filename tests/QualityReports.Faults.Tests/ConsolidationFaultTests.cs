using Azure.Core;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>Building a report under injected faults: versions, numbers and files are those of a fault-free run, and no reader misses a file.</summary>
/// <param name="azurite">An emulator for these tests: a tick checks all provinces.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ConsolidationFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [MemberData(nameof(ScenarioSeeds.Consolidation), MemberType = typeof(ScenarioSeeds))]
    public async Task Run_ReportUnderAnyFaults_IsThatOfTheFaultFreeRun(int first, int last)
    {
        await using var scenario = await ConsolidationScenario.BeginAsync(azurite, "630000", version: 2);
        for (var seed = first; seed <= last; seed++)
        {
            var (schedule, position) = SeededFaults.Of(seed);
            var (state, _, story) = await scenario.RunAsync(schedule, position);
            AssertUnaffected(scenario.FaultFree, state, $"{FaultSeeds.HowToRepeat(seed)}\n{story}");
        }
    }

    [Theory]
    [MemberData(nameof(ScenarioSeeds.Schedule), MemberType = typeof(ScenarioSeeds))]
    public async Task Run_TicksAndMessagesUnderAnyFaults_EndInTheSameReport(int first, int last)
    {
        await using var scenario = await ConsolidationScenario.BeginAsync(azurite, "640000", version: 2);
        for (var seed = first; seed <= last; seed++)
        {
            var (state, story) = await scenario.RunTicksAsync(seed);
            AssertUnaffected(scenario.FaultFree, state, $"{FaultSeeds.HowToRepeat(seed)}\n{story}");
        }
    }

    private static void AssertUnaffected(string faultFree, string state, string story) =>
        Assert.True(faultFree == state, $"{story}\n{StoredState.Difference(faultFree, state)}");
}
