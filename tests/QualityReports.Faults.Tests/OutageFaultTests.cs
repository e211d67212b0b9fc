using Azure.Core;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>Storage that is slow, busy or unavailable for a while.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class OutageFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Locality = "330305";

    [Theory]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.RequestLost)]
    public async Task Run_FirstAttemptsOfEveryOperationFail_ArePassedOverByTheSdk(FaultKind kind)
    {
        await using var scenario = await BeginAsync(1);

        var (state, deliveries, story) = await scenario.RunAsync(FaultSchedule.Outage(kind, attempts: 3), HttpPipelinePosition.PerRetry);

        Assert.True(scenario.FaultFree == state, $"{story}\n{StoredState.Difference(scenario.FaultFree, state)}");
        Assert.True(deliveries == 1, story);
    }

    [Fact]
    public async Task Run_EveryAnswerSlow_EndsAsWithoutFaults()
    {
        await using var scenario = await BeginAsync(2);
        scenario.App.At(HttpPipelinePosition.PerRetry).Slowness = TimeSpan.FromMilliseconds(100);

        var (state, deliveries, story) = await scenario.RunAsync(FaultSchedule.Outage(FaultKind.Slow, int.MaxValue), HttpPipelinePosition.PerRetry);

        Assert.True(scenario.FaultFree == state, $"{story}\n{StoredState.Difference(scenario.FaultFree, state)}");
        Assert.True(deliveries == 1, story);
    }

    // Longer than the host's deliveries: the upload is poison, is visible as failed, and is accepted when it is delivered again.
    [Theory]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.RequestLost)]
    [InlineData(FaultKind.ResponseLost)]
    public async Task Run_OutageLongerThanAllDeliveries_IsPoisonThatIsTakenAfterwards(FaultKind kind)
    {
        await using var scenario = await BeginAsync(3);
        await scenario.State.RestoreAsync();
        // The upload is readable, but the tables do not answer: every delivery begins and none ends.
        var steps = await scenario.StepsAsync();
        await scenario.State.RestoreAsync();
        var injector = scenario.App.At(HttpPipelinePosition.PerCall);
        injector.Start(FaultSchedule.Of(steps.Where(step => step.Number == 1 && step.Operation.StartsWith("table GET", StringComparison.Ordinal))
            .SelectMany(step => Enumerable.Range(1, 100).Select(number => new PlannedFault(step.Operation, number, kind)))));
        var deliveries = await FaultyApp.DeliverAsync(injector, token => scenario.App.Get<IngestSubmission>().RunAsync(scenario.Upload, token));
        injector.End();
        Assert.Equal(FaultyApp.HostDeliveries + 1, deliveries);

        await scenario.FailAsync();
        Assert.Contains("State=failed", await scenario.State.DescribeAsync(name => name == StorageNames.SubmissionsTable), StringComparison.Ordinal);

        var state = await scenario.RestartAsync();
        Assert.True(scenario.FaultFree == state, StoredState.Difference(scenario.FaultFree, state));
    }

    private Task<IngestScenario> BeginAsync(int quarter) =>
        IngestScenario.BeginAsync(azurite, Locality, ReportingPeriod.Quarter(2013, quarter), rows: 3, UploadKind.Resubmission);
}
