using Azure.Core;
using Azure.Storage.Queues;
using QualityReports.Domain.Areas;
using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Faults.Tests;

/// <summary>A late return changes two reports: its own period's, and the next period's, which compares with it.</summary>
/// <param name="azurite">An emulator for these tests: a tick checks all provinces.</param>
[Trait("Category", "Faults")]
[Trait("Category", "Slow")]
public sealed class ScheduleFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly AreaCode Province = AreaCode.Parse("630000");
    private static readonly ReportingPeriod Late = ReportingPeriod.Quarter(2011, 4);
    private static readonly ReportingPeriod Later = ReportingPeriod.Quarter(2012, 1);
    private static readonly ReportingPeriod Year = ReportingPeriod.Parse("2011");
    private static readonly DateTimeOffset Now = new(2012, 4, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Run_BrokenOffAtAnyOperation_RenewsBothReportsInTheEnd()
    {
        await using var app = await FaultyApp.StartAsync(azurite, Now);
        StoredState[] states =
        [
            .. from area in new[] { Province, AreaCode.Nation }
               from period in new[] { Late, Later, Year }
               select new StoredState(azurite, area, period),
        ];
        await PrepareAsync(app);
        foreach (var state in states)
            await state.KeepAsync();
        var steps = await app.StepsAsync(HttpPipelinePosition.PerCall, app.Get<ScheduleConsolidation>().RunAsync);
        // The later quarter, the year, its own, and the nation's of the later quarter, whose province has a report already.
        Assert.Equal(4, steps.Count(step => step.Operation.StartsWith("queue POST", StringComparison.Ordinal)));
        await SettleAsync(app);
        var faultFree = await DescribeAsync(states);
        Assert.Contains("RowKey=v0002", faultFree, StringComparison.Ordinal);
        foreach (var fault in steps.BrokenOff())
        {
            foreach (var state in states)
                await state.RestoreAsync();
            var injector = app.At(HttpPipelinePosition.PerCall);
            injector.Start(FaultSchedule.Of(fault));
            Assert.False(await FaultyApp.TryAsync(injector, app.Get<ScheduleConsolidation>().RunAsync));
            injector.End();
            // The messages are delivered before the next tick.
            await ConsolidateAsync(app);
            await SettleAsync(app);
            var now = await DescribeAsync(states);
            Assert.True(faultFree == now, $"{fault}\n{StoredState.Difference(faultFree, now)}");
        }
    }

    // A report of the later period, and then a return for the previous one.
    private static async Task PrepareAsync(FaultyApp app)
    {
        var roster = SampleRoster.For(Province).Take(2).ToList();
        await app.Get<RosterStore>().WriteAsync(roster, default);
        await IngestAsync(app, roster[0], Later);
        await app.Get<ConsolidateProvince>().RunAsync(Province, Later, default);
        await app.Get<ExtensionStore>().SaveAsync(new Extension(Late, roster[1].Locality, new DateOnly(2012, 4, 20), "洪水", "somebody", Now), default);
        await IngestAsync(app, roster[1], Late);
    }

    private static async Task IngestAsync(FaultyApp app, RosterEntry member, ReportingPeriod period)
    {
        var item = ReturnGenerator.Generate(app.Get<FormCatalog>().For(period)!, member, period, SampleRoster.DefaultSeed, rows: 3);
        await app.Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(app.Services, item), default);
    }

    private static async Task SettleAsync(FaultyApp app)
    {
        do
            await app.Get<ScheduleConsolidation>().RunAsync(default);
        while (await ConsolidateAsync(app) > 0);
    }

    private static async Task<int> ConsolidateAsync(FaultyApp app)
    {
        var queue = app.Get<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations);
        var messages = (await queue.ReceiveMessagesAsync(maxMessages: 32)).Value;
        foreach (var message in messages)
        {
            var request = message.Body.ToObjectFromJson<ConsolidationRequest>()!;
            await app.Services.ConsolidateAsync(request);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return messages.Length;
    }

    private static async Task<string> DescribeAsync(StoredState[] states)
    {
        var described = new List<string>();
        foreach (var state in states)
            described.Add(await state.DescribeAsync());
        return string.Join('\n', described);
    }
}
