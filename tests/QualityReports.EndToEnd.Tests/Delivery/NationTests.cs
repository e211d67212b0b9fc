using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Values;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Consolidation;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.EndToEnd.Tests.Delivery;

/// <summary>The nation's report follows those of the provinces, and includes a province without uploads.</summary>
[Trait("Category", "Slow")]
public sealed class NationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Localities = 3;

    private static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);
    private static readonly FormEdition Form = FormCatalog.Load().For(Period)!;
    private static readonly AreaCode Silent = AreaCode.Parse("630000");
    private static readonly AreaCode[] Reporting = [AreaCode.Parse("460000"), AreaCode.Parse("540000")];

    [Fact]
    public async Task Schedule_ProvincesThatReport_GivesTheNationTheirSumAndThenIsQuiet()
    {
        await using var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await services.GetRequiredService<RosterStore>().WriteAsync(SampleRoster.For(Silent), default);
        var sent = new List<GeneratedReturn>();
        foreach (var province in Reporting)
            sent.AddRange(await SendAsync(services, province));

        while (await TickAsync(services) > 0)
        {
            // The nation's report is requested once its provinces have theirs.
        }

        var report = await services.GetRequiredService<ReportStore>().FindCurrentAsync(AreaCode.Nation, Period, default);
        var json = JsonSerializer.Deserialize<JsonElement>(await services.GetRequiredService<ReportStore>()
            .ReadFileAsync(report!, ReportFileNames.Json, default));
        Assert.Equal([ReportFileNames.Manifest, ReportFileNames.Json, ReportFileNames.Workbook], report!.Files.Keys.Order(StringComparer.Ordinal));
        var members = Reporting.Append(Silent).SelectMany(province => SampleRoster.For(province)).Where(member => member.IsRequiredFor(Period)).ToList();
        Assert.Equal(members.Count, json.GetProperty("coverage").GetProperty("required").GetInt32());
        Assert.Equal(sent.Count, json.GetProperty("coverage").GetProperty("submitted").GetInt32());
        Assert.Equal([Silent.Value], json.GetProperty("missing").EnumerateArray().Select(code => code.GetString()));
        foreach (var code in new[] { "C01", "D04", "F01" })
        {
            var total = json.GetProperty("indicators").EnumerateArray().Single(figure => figure.GetProperty("code").GetString() == code).GetProperty("total")
                .GetDecimal();
            Assert.Equal(sent.Sum(item => item.Values[new IndicatorCode(code)].Number), total);
        }
    }

    private static async Task<IReadOnlyList<GeneratedReturn>> SendAsync(ServiceProvider services, AreaCode province)
    {
        var roster = SampleRoster.For(province);
        await services.GetRequiredService<RosterStore>().WriteAsync(roster, default);
        var returns = roster.Where(member => member.IsRequiredFor(Period))
            .Select(member => ReturnGenerator.Generate(Form, member, Period, SampleRoster.DefaultSeed)).Where(item => !item.IsNil).Take(Localities).ToList();
        foreach (var item in returns)
            await services.GetRequiredService<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(services, item), default);
        return returns;
    }

    // A tick of the timer, and its messages.
    private static async Task<int> TickAsync(ServiceProvider services)
    {
        await services.GetRequiredService<ScheduleConsolidation>().RunAsync(default);
        var queue = services.GetRequiredService<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations);
        var count = 0;
        while ((await queue.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await services.ConsolidateAsync(JsonSerializer.Deserialize<ConsolidationRequest>(message.MessageText)!);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                count++;
            }
        }

        return count;
    }
}
