using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Consolidation;

[Collection(ConsolidationsQueue.Name)]
public sealed class ScheduleConsolidationTests(AzuriteFixture azurite)
{
    // A separate province: other tests of this assembly share the emulator.
    private static readonly AreaCode Province = AreaCode.Parse("460000");
    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    [Fact]
    public async Task Run_ChangedProvince_IsAskedForOnceAndBuilt()
    {
        await using var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        await UploadAsync(services, Province);
        await services.GetRequiredService<ScheduleConsolidation>().RunAsync(default);
        var messages = await MessagesAsync(services);
        Assert.Contains("460000", messages);
        // The upload did not pass the app: its trace follows from its id.
        Assert.Contains("\"Traces\":[\"00-", messages);
        await services.GetRequiredService<ConsolidateProvince>().RunAsync(Province, Period, default);
        await services.GetRequiredService<ScheduleConsolidation>().RunAsync(default);
        Assert.DoesNotContain("460000", await MessagesAsync(services));
        Assert.Equal(1, (await services.GetRequiredService<ReportStore>().FindCurrentAsync(Province, Period, default))!.Version);
    }

    [Fact]
    public async Task Run_SeveralReports_MakesOneLine()
    {
        // A tick checks all provinces.
        var own = new AzuriteFixture();
        await own.InitializeAsync();
        await using var services = ProductServices.Create(own.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        await UploadAsync(services, Province);
        await UploadAsync(services, AreaCode.Parse("540000"));
        using var log = new RecordingLoggers();
        await ActivatorUtilities.CreateInstance<ScheduleConsolidation>(services, new Logger<ScheduleConsolidation>(log)).RunAsync(default);
        Assert.Equal("2 reports are to be built: 460000 2009-Q1, 540000 2009-Q1", Assert.Single(log.Messages));
    }

    private static async Task UploadAsync(ServiceProvider services, AreaCode province)
    {
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var roster = SampleRoster.For(province);
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var form = services.GetRequiredService<FormCatalog>().For(Period)!;
        var item = ReturnGenerator.Generate(form, roster[0], Period, SampleRoster.DefaultSeed);
        await services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(services, item), default);
    }

    private static async Task<string> MessagesAsync(ServiceProvider services)
    {
        var queue = services.GetRequiredService<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations);
        var messages = (await queue.ReceiveMessagesAsync(maxMessages: 32)).Value;
        foreach (var message in messages)
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return string.Join('\n', messages.Select(message => message.MessageText));
    }
}
