using Azure.Core;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>
/// Whatever befalls storage while a report is made: the versions, their numbers and their files are those of a calm day, and no reader ever misses a file.
/// </summary>
/// <param name="azurite">An emulator for these tests alone: a tick looks at all provinces.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ConsolidationFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [MemberData(nameof(StormSeeds.Consolidation), MemberType = typeof(StormSeeds))]
    public async Task Run_ReportInAnyWeather_IsThatOfACalmDay(int first, int last)
    {
        await using var storm = await ConsolidationStorm.BeginAsync(azurite, "630000", version: 2);
        for (var seed = first; seed <= last; seed++)
        {
            var (weather, position) = Weather.Of(seed);
            var (state, _, story) = await storm.RunAsync(weather, position);
            AssertCalm(storm.Calm, state, $"{FaultSeeds.HowToRepeat(seed)}\n{story}");
        }
    }

    [Theory]
    [MemberData(nameof(StormSeeds.Schedule), MemberType = typeof(StormSeeds))]
    public async Task Run_TicksAndMessagesInAnyWeather_EndInTheSameReport(int first, int last)
    {
        await using var storm = await ConsolidationStorm.BeginAsync(azurite, "640000", version: 2);
        for (var seed = first; seed <= last; seed++)
        {
            var (state, story) = await storm.RunTicksAsync(seed);
            AssertCalm(storm.Calm, state, $"{FaultSeeds.HowToRepeat(seed)}\n{story}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_BrokenOffAtAnyOperation_IsThatOfACalmDayWhenItIsAskedForAgain(int version)
    {
        await using var storm = await ConsolidationStorm.BeginAsync(azurite, "620000", version);
        Assert.Contains($"RowKey=v000{version}", storm.Calm, StringComparison.Ordinal);
        var steps = await storm.StepsAsync();
        Assert.True(steps.Count >= 8, string.Join('\n', steps));
        foreach (var fault in steps.BrokenOff().Concat(steps.Select(step => step with { Kind = FaultKind.Race })))
        {
            var (state, deliveries, story) = await storm.RunAsync(FaultSchedule.Of(fault), HttpPipelinePosition.PerCall);
            AssertCalm(storm.Calm, state, story);
            Assert.True(deliveries == (fault.Kind == FaultKind.Race ? 1 : 2), $"{deliveries} deliveries: {story}");
        }
    }

    private static void AssertCalm(string calm, string state, string story) => Assert.True(calm == state, $"{story}\n{StoredState.Difference(calm, state)}");
}
