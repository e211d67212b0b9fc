using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Values;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reports.Texts;

namespace QualityReports.Functions.Tests.Consolidation;

/// <summary>The inputs of a report beside its own page: list rows, earlier periods, the quarters of a year.</summary>
[Collection(ConsolidationsQueue.Name)]
public sealed class ReportInputsReaderTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Localities = 3;
    private const int RowsOfEach = 40;

    private static readonly AreaCode Province = AreaCode.Parse("150000");
    private static readonly ReportingPeriod Third = ReportingPeriod.Quarter(2009, 3);
    private static readonly ReportingPeriod Fourth = ReportingPeriod.Quarter(2009, 4);
    private static readonly ReportingPeriod Year = ReportingPeriod.Parse("2009");
    private static readonly FormEdition Form = FormCatalog.Load().For(Third)!;
    private static readonly IReadOnlyList<RosterEntry> Roster = SampleRoster.For(Province);

    private readonly ServiceProvider _services = ProductServices.Create(azurite.ConnectionString, At(2009, 10, 10));

    public async ValueTask InitializeAsync()
    {
        await Get<StorageSetup>().CreateMissingAsync(default);
        await Get<RosterStore>().WriteAsync(Roster, default);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Consolidate_QuartersWithListRows_ShowsTheRowsTheTrendAndTheYear()
    {
        var third = await SendAsync(Third);
        Get<ShiftedTimeProvider>().MoveTo(At(2010, 1, 12));
        var fourth = await SendAsync(Fourth);
        await Get<ScheduleConsolidation>().RunAsync(default);
        Assert.Equal([Year.ToString(), Third.ToString(), Fourth.ToString()], (await AskedAsync()).Distinct().Order(StringComparer.Ordinal));

        var quarter = await ConsolidateAsync(Fourth);
        Assert.Equal([Third.ToString(), Fourth.ToString()], quarter.GetProperty("trend").EnumerateArray().Select(point => point.GetProperty("period")
            .GetString()));
        var inspections = Form.ListOf("L1");
        var failed = fourth.Sum(item => item.Lists["L1"].Count(row => row[inspections.IndexOf("result")].ToString().Contains("不合格", StringComparison.Ordinal)));
        Assert.InRange(failed, 1, int.MaxValue);
        Assert.Equal(failed, quarter.GetProperty("lists").GetProperty("inspections").EnumerateArray().Sum(category => category.GetProperty("failed")
            .GetInt32()));

        var year = await ConsolidateAsync(Year);
        Assert.Equal(Total(third, "C01") + Total(fourth, "C01"), TotalOf(year, "C01"));
        Assert.Equal(Total(fourth, "F01"), TotalOf(year, "F01"));

        await ConsolidateAsync(Third);
        await Get<ScheduleConsolidation>().RunAsync(default);
        Assert.Empty(await AskedAsync());
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 2, 0, 0, TimeSpan.Zero);

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private async Task<IReadOnlyList<GeneratedReturn>> SendAsync(ReportingPeriod period)
    {
        var returns = Roster.Select(member => ReturnGenerator.Generate(Form, member, period, SampleRoster.DefaultSeed, RowsOfEach)).Where(item => !item.IsNil)
            .Take(Localities).ToList();
        foreach (var item in returns)
            await Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(_services, item), default);
        return returns;
    }

    private async Task<JsonElement> ConsolidateAsync(ReportingPeriod period)
    {
        await Get<ConsolidateProvince>().RunAsync(Province, period, default);
        var report = await Get<ReportStore>().FindCurrentAsync(Province, period, default);
        return JsonSerializer.Deserialize<JsonElement>(await Get<ReportStore>().ReadFileAsync(report!, ReportFileNames.Json, default));
    }

    private async Task<IReadOnlyList<string>> AskedAsync()
    {
        var queue = Get<QueueServiceClient>().GetQueueClient(StorageNames.Consolidations);
        var asked = new List<string>();
        while ((await queue.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                var request = JsonSerializer.Deserialize<JsonElement>(message.MessageText);
                if (request.GetProperty("Province").GetString() == Province.Value)
                    asked.Add(request.GetProperty("Period").GetString()!);
            }
        }

        return asked;
    }

    private static decimal Total(IEnumerable<GeneratedReturn> returns, string code) => returns.Sum(item => item.Values[new IndicatorCode(code)].Number);

    private static decimal TotalOf(JsonElement report, string code) =>
        report.GetProperty("indicators").EnumerateArray().Single(figure => figure.GetProperty("code").GetString() == code).GetProperty("total").GetDecimal();
}
