using Azure.Core;
using Azure.Storage.Blobs;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Closing;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>An officer closes a province's period under a fault at each operation on storage, and beside late returns.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ClosingRequestFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // The person repeats the request, or leaves it to the timer; without a write there is no closing.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_RequestBrokenOffAtAnyOperation_ClosesInTheEndOrNotAtAll(bool isRepeated)
    {
        var period = ReportingPeriod.Quarter(2012, isRepeated ? 1 : 2);
        await using var scenario = await BeginAsync(period);
        var request = RequestOf(scenario);
        Task Close(CancellationToken token) => CloseAsync(scenario, period, request, token);
        var untouched = await scenario.DescribeAsync();

        var steps = await scenario.App.StepsAsync(HttpPipelinePosition.PerCall, Close);
        var faultFree = await scenario.DescribeAsync();
        Assert.Single(faultFree.Split('\n'), line => line.Contains("RowKey=closed", StringComparison.Ordinal));
        foreach (var fault in steps.BrokenOff())
        {
            await scenario.BreakOffAsync(fault, Close);
            var isClosed = (await scenario.DescribeAsync()).Contains("RowKey=closed", StringComparison.Ordinal);
            await (isRepeated ? Close(default) : scenario.TickAsync(default));
            await scenario.AssertUnaffectedAsync(isRepeated || isClosed ? faultFree : untouched, fault);
        }
    }

    [Fact]
    public async Task Run_ReturnsHandledInAnotherOrder_GiveTheSameFrozenReportAndCorrection()
    {
        var period = ReportingPeriod.Quarter(2013, 1);
        await using var scenario = await BeginAsync(period);
        var roster = SampleRoster.For(ClosingScenario.Province);
        var blobs = new List<BlobClient>();
        for (var member = 2; member < 6; member++)
            blobs.Add(await SampleUploads.UploadAsync(scenario.App.Services, scenario.ReturnOf(roster[member], period)));
        var request = RequestOf(scenario);
        var described = new List<string>();
        foreach (var order in (int[][])[[0, 1, 2], [2, 0, 1], [1, 2, 0]])
        {
            await scenario.RestoreAsync();
            foreach (var i in order)
                await scenario.App.Get<IngestSubmission>().RunAsync(blobs[i], default);
            await CloseAsync(scenario, period, request, default);
            await scenario.App.Get<IngestSubmission>().RunAsync(blobs[3], default);
            await scenario.App.Get<ConsolidateProvince>().RunAsync(ClosingScenario.Province, period, default);
            described.Add(await scenario.DescribeAsync(name => name is "Reports" or "reports"));
        }

        Assert.Contains("Correction=1", described[0], StringComparison.Ordinal);
        Assert.All(described, state => Assert.True(described[0] == state, StoredState.Difference(described[0], state)));
    }

    private static ChangeRequest RequestOf(ClosingScenario scenario) => new("r", "zhang", scenario.App.Get<TimeProvider>().GetUtcNow());

    private static Task<CloseResult> CloseAsync(ClosingScenario scenario, ReportingPeriod period, ChangeRequest request, CancellationToken token) =>
        scenario.App.Get<ClosePeriod>().RunAsync(ClosingScenario.Province, period, "上报", request, token);

    private Task<ClosingScenario> BeginAsync(ReportingPeriod period) =>
        ClosingScenario.BeginAsync(azurite, period, window => window.DueUntil.AddDays(2));
}
