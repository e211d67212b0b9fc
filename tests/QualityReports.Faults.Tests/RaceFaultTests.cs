using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Storage.Blobs;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Faults.Tests;

/// <summary>Two files of one locality at once: at each operation of one, the other is ingested from start to end. The final state is that of both one after
/// the other, the first to commit being first; tables and answers alike.</summary>
/// <param name="azurite">An emulator for these tests.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed partial class RaceFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly AreaCode Province = AreaCode.Parse("540000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2012, 1);
    private static readonly DateTimeOffset Now = new(2012, 4, 10, 2, 0, 0, TimeSpan.Zero);

    [GeneratedRegex(@" SupersededAt=\S+ \S+ \S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SupersededAt { get; }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    [InlineData(true, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public async Task Run_AnotherFileAtAnyOperation_IsAsIfOneCameAfterTheOther(bool hasReturn, bool isNewer, bool isCompared)
    {
        await using var app = await FaultyApp.StartAsync(azurite, Now);
        await using var other = await app.StartOtherAsync(azurite);
        var race = await BeginAsync(app, hasReturn, isNewer, isCompared);
        app.Rival = (_, token) => other.Get<IngestSubmission>().RunAsync(race.Rival, token);
        foreach (var (at, step) in race.Steps.Index())
        {
            await race.State.RestoreAsync();
            app.At(HttpPipelinePosition.PerCall).Start(FaultSchedule.Of(step with { Kind = FaultKind.Race }));
            await app.Get<IngestSubmission>().RunAsync(race.Own, default);
            app.At(HttpPipelinePosition.PerCall).End();
            await AssertAsync(race, at <= race.Commit ? race.RivalFirst : race.OwnFirst, step);
        }
    }

    // An earlier answer is deleted where it no longer applies.
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Run_BrokenOffAndAnotherFileMeanwhile_IsAsIfItCameAfterwards(bool hasReturn, bool isNewer)
    {
        await using var app = await FaultyApp.StartAsync(azurite, Now);
        var race = await BeginAsync(app, hasReturn, isNewer);
        var injector = app.At(HttpPipelinePosition.PerCall);
        foreach (var step in race.Steps.Take(race.Commit + 1))
        {
            await race.State.RestoreAsync();
            injector.Start(FaultSchedule.Of(step with { Kind = FaultKind.RequestLost }));
            Assert.False(await FaultyApp.TryAsync(injector, token => app.Get<IngestSubmission>().RunAsync(race.Own, token)));
            injector.End();
            await app.Get<IngestSubmission>().RunAsync(race.Rival, default);
            await app.Get<IngestSubmission>().RunAsync(race.Own, default);
            await AssertAsync(race, race.RivalFirst, step);
        }
    }

    // The host abandons the upload, but its last delivery still ends.
    [Fact]
    public async Task Fail_UploadThatIsTakenMeanwhile_StaysAccepted()
    {
        await using var app = await FaultyApp.StartAsync(azurite, Now);
        await using var other = await app.StartOtherAsync(azurite);
        var race = await BeginAsync(app, hasReturn: false, isNewer: false);
        var poisoned = new PoisonedBlob("Host.Functions.IngestSubmission", race.Own.BlobContainerName, race.Own.Name, "");
        await race.State.RestoreAsync();
        var steps = await app.StepsAsync(HttpPipelinePosition.PerCall, token => app.Get<FailPoisonedSubmission>().RunAsync(poisoned, token));
        app.Rival = (_, token) => other.Get<IngestSubmission>().RunAsync(race.Own, token);
        foreach (var step in steps)
        {
            await race.State.RestoreAsync();
            app.At(HttpPipelinePosition.PerCall).Start(FaultSchedule.Of(step with { Kind = FaultKind.Race }));
            await app.Get<FailPoisonedSubmission>().RunAsync(poisoned, default);
            app.At(HttpPipelinePosition.PerCall).End();
            var states = await race.State.DescribeAsync(name => name == StorageNames.SubmissionsTable);
            Assert.True(states.Contains("State=accepted", StringComparison.Ordinal), $"at {step.Operation}\n{states}");
        }
    }

    private static async Task AssertAsync(Encounter race, string expected, PlannedFault step)
    {
        var left = await TellAsync(race.State);
        Assert.True(expected == left, $"at {step.Operation} #{step.Number}\n{StoredState.Difference(expected, left)}");
    }

    private async Task<Encounter> BeginAsync(FaultyApp app, bool hasReturn, bool isNewer, bool isCompared = false)
    {
        var state = new StoredState(azurite, Province, Period);
        await PutBeforeAsync(app, isCompared);
        var (older, newer) = await SendAsync(app, state, hasReturn);
        var (own, rival) = isNewer ? (newer, older) : (older, newer);
        await state.KeepAsync();
        var steps = await app.StepsAsync(HttpPipelinePosition.PerCall, token => app.Get<IngestSubmission>().RunAsync(own, token));
        var commit = steps.Select(step => step.Operation).ToList().FindIndex(operation => operation is "table POST Returns" or "table PUT Returns()");
        Assert.InRange(commit, 5, steps.Count - 2);
        var race = new Encounter(
            state, own, rival, steps, commit, await InOrderAsync(app, state, rival, own), await InOrderAsync(app, state, own, rival));
        Assert.NotEqual(race.RivalFirst, race.OwnFirst);
        return race;
    }

    // With a return of the previous period, the province's page is read, and the locality's row only where the page has it.
    private static async Task PutBeforeAsync(FaultyApp app, bool isThere)
    {
        var before = SampleReturns.Plausible(SampleRoster.For(Province)[0].Locality.ToString(), Period.Previous, 1);
        if (isThere)
            await app.Get<ReturnStore>().TryCommitAsync(new(Province, before.Locality, Period.Previous), new(before, SubmissionState.Accepted), null, default);
        else
            await app.Get<ReturnStore>().ClearAsync(default);
    }

    // The older one has fewer rows than the return before: it has a warning of that until the newer one is accepted.
    private static async Task<(BlobClient Older, BlobClient Newer)> SendAsync(FaultyApp app, StoredState state, bool hasReturn)
    {
        var roster = SampleRoster.For(Province).Take(1).ToList();
        await app.Get<RosterStore>().WriteAsync(roster, default);
        await state.RestoreAsync(); // to an empty state
        var form = app.Get<FormCatalog>().For(Period)!;
        GeneratedReturn Return(string name, int rows) =>
            ReturnGenerator.Generate(form, roster[0], Period, SampleRoster.DefaultSeed, rows) with { FileName = $"{name}.xlsx" };
        if (hasReturn)
            await app.Get<IngestSubmission>().RunAsync(await NextAsync(app, Return("first", 4)), default);
        return (
            await NextAsync(app, Return("older", 1)),
            await NextAsync(app, ReturnGenerator.GenerateCorrection(Return("newer", 4), 1) with { FileName = "newer.xlsx" }));
    }

    // A second after the one before: ids sort by whole seconds.
    private static Task<BlobClient> NextAsync(FaultyApp app, GeneratedReturn item)
    {
        app.Clock.NextSecond();
        return SampleUploads.UploadAsync(app.Services, item);
    }

    private static async Task<string> InOrderAsync(FaultyApp app, StoredState state, BlobClient first, BlobClient second)
    {
        await state.RestoreAsync();
        await app.Get<IngestSubmission>().RunAsync(first, default);
        await app.Get<IngestSubmission>().RunAsync(second, default);
        return await TellAsync(state);
    }

    // Rows of a commit that failed are never read. Either of two concurrent successors may give the time of supersession.
    private static async Task<string> TellAsync(StoredState state) =>
        SupersededAt.Replace(await state.DescribeAsync(name => name != StorageNames.ReturnRowsTable), "");

    private sealed record Encounter(
        StoredState State, BlobClient Own, BlobClient Rival, IReadOnlyList<PlannedFault> Steps, int Commit, string RivalFirst, string OwnFirst);
}
