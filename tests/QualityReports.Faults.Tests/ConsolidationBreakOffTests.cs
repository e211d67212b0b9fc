using Azure.Core;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>Building a report that breaks off at each operation on storage, or beside another instance: the same report in the end.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ConsolidationBreakOffTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_BrokenOffAtAnyOperation_IsThatOfTheFaultFreeRunWhenRequestedAgain(int version)
    {
        await using var scenario = await ConsolidationScenario.BeginAsync(azurite, "620000", version);
        Assert.Contains($"RowKey=v000{version}", scenario.FaultFree, StringComparison.Ordinal);
        var steps = await scenario.StepsAsync();
        Assert.True(steps.Count >= 8, string.Join('\n', steps));
        foreach (var fault in steps.BrokenOff().Concat(steps.Raced()))
        {
            var (state, deliveries, story) = await scenario.RunAsync(FaultSchedule.Of(fault), HttpPipelinePosition.PerCall);
            Assert.True(scenario.FaultFree == state, $"{story}\n{StoredState.Difference(scenario.FaultFree, state)}");
            Assert.True(deliveries == (fault.Kind == FaultKind.Race ? 1 : 2), $"{deliveries} deliveries: {story}");
        }
    }
}
