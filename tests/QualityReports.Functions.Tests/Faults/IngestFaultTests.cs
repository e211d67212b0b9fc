using Azure.Core;
using QualityReports.Domain.Periods;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Faults;

/// <summary>Whatever befalls storage on the way: when a delivery has come to its end, everything is as if nothing had happened.</summary>
[Trait("Category", "Faults")]
public sealed class IngestFaultTests(AzuriteFixture azurite)
{
    private const int Percent = 20;

    // Nine and 155 list rows. These periods belong to these tests alone.
    private const string SmallLocality = "330305";
    private const string LargeLocality = "330304";
    private const int FewRows = 3;
    private const int ManyRows = 120;

    /// <summary>The first and last seed of each case: together 1 to 100.</summary>
    public static TheoryData<int, int> Seeds => new() { { 1, 25 }, { 26, 50 }, { 51, 75 }, { 76, 100 } };

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Run_FirstReturnInAnyWeather_EndsAsInCalm(int first, int last) =>
        RunAsync(first, last, SmallLocality, ReportingPeriod.Quarter(2010, 1), FewRows, isResubmission: false);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Run_ResubmissionInAnyWeather_EndsAsInCalm(int first, int last) =>
        RunAsync(first, last, SmallLocality, ReportingPeriod.Quarter(2010, 2), FewRows, isResubmission: true);

    [Fact]
    public Task Run_RowsOfSeveralTransactionsInAnyWeather_EndAsInCalm() =>
        RunAsync(1, 10, LargeLocality, ReportingPeriod.Quarter(2010, 3), ManyRows, isResubmission: true);

    // The commit lands, nobody hears of it, and the round that follows finds the return in its place already.
    [Fact]
    public async Task Run_AnswerToTheCommitLost_StillKnowsWhosePlaceItTook()
    {
        await using var storm = await IngestStorm.BeginAsync(azurite, SmallLocality, ReportingPeriod.Quarter(2010, 4), FewRows, isResubmission: true);
        var lost = FaultSchedule.Of(new PlannedFault("table PUT Returns()", 1, FaultKind.ResponseLost));
        var (state, _, story) = await storm.RunAsync(lost, HttpPipelinePosition.PerRetry);
        Assert.Contains("Supersedes=", storm.Calm, StringComparison.Ordinal);
        Assert.True(storm.Calm == state, $"{story}\n{Difference(storm.Calm, state)}");
    }

    [Fact]
    public async Task Run_SameSeedAgain_IsTheSameStory()
    {
        await using var storm = await IngestStorm.BeginAsync(azurite, SmallLocality, ReportingPeriod.Quarter(2011, 1), FewRows, isResubmission: true);
        var schedule = FaultSchedule.Random(1, Percent, FaultSchedule.AnyKind);
        var first = await storm.RunAsync(schedule, HttpPipelinePosition.PerCall);

        Assert.Equal(first, await storm.RunAsync(schedule, HttpPipelinePosition.PerCall));
    }

    // Even seeds strike attempts, most of which the SDK mends; odd ones whole operations.
    private async Task RunAsync(int first, int last, string locality, ReportingPeriod period, int rows, bool isResubmission)
    {
        await using var storm = await IngestStorm.BeginAsync(azurite, locality, period, rows, isResubmission);
        var most = 0;
        for (var seed = first; seed <= last; seed++)
        {
            var position = seed % 2 == 0 ? HttpPipelinePosition.PerRetry : HttpPipelinePosition.PerCall;
            var (state, deliveries, story) = await storm.RunAsync(FaultSchedule.Random(seed, Percent, FaultSchedule.AnyKind), position);
            Assert.True(storm.Calm == state, $"{story}\n{Difference(storm.Calm, state)}");
            most = Math.Max(most, deliveries);
        }

        Assert.True(most > 1, "No weather was bad enough for a second delivery.");
    }

    private static string Difference(string calm, string storm)
    {
        var (expected, actual) = (calm.Split('\n'), storm.Split('\n'));
        return string.Join('\n', expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line)));
    }
}
