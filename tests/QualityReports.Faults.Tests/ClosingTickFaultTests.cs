using Azure.Core;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Closing;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>The timer closes a province's period, and the nation's, under a fault at each operation on storage.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ClosingTickFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Run_TickBrokenOffAtAnyOperation_IsMadeUpForByTheNext()
    {
        await using var scenario = await BeginAsync(quarter: 1);

        var steps = await scenario.App.StepsAsync(HttpPipelinePosition.PerCall, scenario.TickAsync);
        var faultFree = await scenario.DescribeAsync();
        Assert.Equal(2, faultFree.Split("RowKey=closed").Length - 1);
        foreach (var fault in steps.BrokenOff())
        {
            await scenario.BreakOffAsync(fault, scenario.TickAsync);
            await scenario.TickAsync(default);
            await scenario.AssertUnaffectedAsync(faultFree, fault);
        }
    }

    [Fact]
    public async Task Run_AnotherInstanceTicksInBetween_MakesOneFinalReport()
    {
        await using var scenario = await BeginAsync(quarter: 2);
        await using var other = await scenario.App.StartOtherAsync(azurite);
        scenario.App.Rival = (_, token) => other.Get<ClosePeriods>().RunAsync(token);

        var steps = await scenario.App.StepsAsync(HttpPipelinePosition.PerCall, scenario.TickAsync);
        var faultFree = await scenario.DescribeAsync();
        foreach (var fault in steps.Raced())
        {
            await scenario.RaceAsync(fault, scenario.TickAsync);
            await scenario.AssertUnaffectedAsync(faultFree, fault);
        }
    }

    private Task<ClosingScenario> BeginAsync(int quarter) =>
        ClosingScenario.BeginAsync(azurite, ReportingPeriod.Quarter(2011, quarter), window => window.LocksAt.AddMinutes(30));
}
