using Azure.Core;
using QualityReports.Domain.Periods;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>Ingest under injected faults: the final state is that of a fault-free delivery.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class IngestFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // Nine and 155 list rows.
    private const string SmallLocality = "330305";
    private const string LargeLocality = "330304";
    private const int FewRows = 3;
    private const int ManyRows = 120;

    [Theory]
    [MemberData(nameof(ScenarioSeeds.FirstReturn), MemberType = typeof(ScenarioSeeds))]
    public Task Run_FirstReturnUnderAnyFaults_EndsAsWithoutFaults(int first, int last) =>
        RunAsync(first, last, SmallLocality, ReportingPeriod.Quarter(2010, 1), FewRows, UploadKind.First);

    [Theory]
    [MemberData(nameof(ScenarioSeeds.Resubmission), MemberType = typeof(ScenarioSeeds))]
    public Task Run_ResubmissionUnderAnyFaults_EndsAsWithoutFaults(int first, int last) =>
        RunAsync(first, last, SmallLocality, ReportingPeriod.Quarter(2010, 2), FewRows, UploadKind.Resubmission);

    [Theory]
    [MemberData(nameof(ScenarioSeeds.LargeReturn), MemberType = typeof(ScenarioSeeds))]
    public Task Run_RowsOfSeveralTransactionsUnderAnyFaults_EndAsWithoutFaults(int first, int last) =>
        RunAsync(first, last, LargeLocality, ReportingPeriod.Quarter(2010, 3), ManyRows, UploadKind.Resubmission);

    // The commit is executed, its answer is lost, and the next round finds the return as current.
    [Fact]
    public async Task Run_AnswerToTheCommitLost_StillKnowsWhosePlaceItTook()
    {
        await using var scenario = await BeginAsync(ReportingPeriod.Quarter(2010, 4), UploadKind.Resubmission);
        var lost = FaultSchedule.Of(new PlannedFault("table PUT Returns()", 1, FaultKind.ResponseLost));
        var (state, _, story) = await scenario.RunAsync(lost, HttpPipelinePosition.PerRetry);
        Assert.Contains("Supersedes=", scenario.FaultFree, StringComparison.Ordinal);
        AssertUnaffected(scenario.FaultFree, state, story);
    }

    [Fact]
    public async Task Run_SameSeedAgain_IsTheSameStory()
    {
        await using var scenario = await BeginAsync(ReportingPeriod.Quarter(2011, 1), UploadKind.Resubmission);
        var schedule = FaultSchedule.Random(1, 20, FaultSchedule.AnyKind);
        var first = await scenario.RunAsync(schedule, HttpPipelinePosition.PerCall);

        Assert.Equal(first, await scenario.RunAsync(schedule, HttpPipelinePosition.PerCall));
    }

    // Cancelled, killed before the request was sent, and killed before its answer arrived: between any two operations.
    [Theory]
    [InlineData(UploadKind.First, 1)]
    [InlineData(UploadKind.Resubmission, 2)]
    [InlineData(UploadKind.Invalid, 3)]
    [InlineData(UploadKind.Rejected, 4)]
    internal async Task Run_BrokenOffAtAnyOperation_EndsAsWithoutFaultsWhenDeliveredAgain(UploadKind kind, int quarter)
    {
        await using var scenario = await BeginAsync(ReportingPeriod.Quarter(2012, quarter), kind);
        var steps = await scenario.StepsAsync();
        Assert.True(steps.Count >= 8, string.Join('\n', steps));
        foreach (var fault in steps.BrokenOff())
        {
            var (state, deliveries, story) = await scenario.RunAsync(FaultSchedule.Of(fault), HttpPipelinePosition.PerCall);
            AssertUnaffected(scenario.FaultFree, state, story);
            Assert.True(deliveries == 2, $"{deliveries} deliveries: {story}");
        }
    }

    private Task<IngestScenario> BeginAsync(ReportingPeriod period, UploadKind kind) =>
        IngestScenario.BeginAsync(azurite, SmallLocality, period, FewRows, kind);

    private async Task RunAsync(int first, int last, string locality, ReportingPeriod period, int rows, UploadKind kind)
    {
        await using var scenario = await IngestScenario.BeginAsync(azurite, locality, period, rows, kind);
        var most = 0;
        for (var seed = first; seed <= last; seed++)
        {
            var (schedule, position) = SeededFaults.Of(seed);
            var (state, deliveries, story) = await scenario.RunAsync(schedule, position);
            AssertUnaffected(scenario.FaultFree, state, $"{FaultSeeds.HowToRepeat(seed)}\n{story}");
            most = Math.Max(most, deliveries);
        }

        Assert.True(most > 1 || last - first < 9, "No schedule caused a second delivery.");
    }

    private static void AssertUnaffected(string faultFree, string state, string story) =>
        Assert.True(faultFree == state, $"{story}\n{StoredState.Difference(faultFree, state)}");
}
