using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.Submissions;
using QualityReports.Functions.Templates;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Tests.Forms;

/// <summary>The statements of docs/form.md on the year in which the form changes.</summary>
[Trait("Category", "Slow")]
public sealed class NextEditionTests : IAsyncLifetime
{
    private static readonly ReportingPeriod Old = ReportingPeriod.Quarter(2009, 4);
    private static readonly ReportingPeriod New = ReportingPeriod.Quarter(2010, 1);
    private static readonly AreaCode Province = SampleRoster.SampleProvince;
    private static readonly RosterEntry Member = SampleRoster.For(Province).Single(member => member.Locality.ToString() == "330302");

    private readonly AzuriteFixture _azurite = new();
    private readonly TestClock _clock = new(ProductHarness.Start);
    private ServiceProvider? _services;

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage", _azurite.ConnectionString)]).Build();
        var services = new ServiceCollection().AddLogging();
        _clock.AddTo(services);
        _services = services.AddQualityReports(settings).AddSingleton(NextEdition.Catalog).BuildServiceProvider();
        await Get<StorageSetup>().CreateMissingAsync(default);
        await Get<RosterStore>().WriteAsync([Member], default);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task Form_ThatChangesWithTheYear_ServesItsPeriodsAndLeavesTheOthers()
    {
        LiveOn(new DateOnly(2010, 1, 10));
        Assert.Equal(SubmissionState.Accepted, await SendAsync(Old, "sent.xlsx", Written.Sample(Answers(Old))));
        LiveOn(new DateOnly(2010, 4, 10));

        // A workbook of the old edition is refused for the new one's period, whose template is the new one's.
        Assert.Equal(SubmissionState.Rejected, await SendAsync(New, "old.xlsx", Written.Sample(Answers(Old))));
        Assert.Equal("TEMPLATE_OLD", (await RowsAsync(StorageNames.SubmissionsTable, New)).Single()["Reason"]);
        var template = (await Get<MakeTemplate>().RunAsync(AddressIn(New), default)).Content!;
        Assert.Equal("2010", ReturnReader.Read(new MemoryStream(template), NextEdition.Catalog, default).Document!.Identity.Edition);
        Assert.Equal(SubmissionState.Accepted, await SendAsync(New, "new.xlsx", Written.Sample(AnswersOf2010())));

        // Each row has the columns of its edition.
        var (before, after) = (await ReturnAsync(Old), await ReturnAsync(New));
        Assert.Equal(("2009", "2010"), ((string)before["FormEdition"], (string)after["FormEdition"]));
        Assert.Equal((true, false), (before.ContainsKey(NextEdition.Gone), after.ContainsKey(NextEdition.Gone)));
        Assert.Equal((false, true), (before.ContainsKey(NextEdition.New), after.ContainsKey(NextEdition.New)));

        // The new report compares the common questions, leaves the old question out, and has no earlier figure for the new one.
        var report = await ReportAsync(New);
        Assert.Equal("2010", report.GetProperty("edition").GetString());
        Assert.Null(Figure(report, NextEdition.Gone));
        Assert.Equal((7m, null), (Total(report, NextEdition.New, "total"), Total(report, NextEdition.New, "previous")));
        var old = await ReportAsync(Old);
        Assert.Equal(Total(old, NextEdition.Reworded, "total"), Total(report, NextEdition.Reworded, "previous"));

        // The earlier period is unchanged.
        Assert.Equal("2009", old.GetProperty("edition").GetString());
        Assert.NotNull(Figure(old, NextEdition.Gone));
        Assert.Null(Figure(old, NextEdition.New));
    }

    private static SubmissionAddress AddressIn(ReportingPeriod period) => new(Province, Member.Locality, period);

    private static GeneratedReturn Answers(ReportingPeriod period) =>
        ReturnGenerator.Generate(FormCatalog.Load().For(period)!, Member, period, SampleRoster.DefaultSeed) with { Form = NextEdition.Catalog.For(period)! };

    private static GeneratedReturn AnswersOf2010()
    {
        var item = Answers(New);
        var values = item.Values.Where(answer => answer.Key.ToString() != NextEdition.Gone).ToDictionary();
        values[new IndicatorCode(NextEdition.New)] = CellContent.OfNumber(7);
        return item with { Values = values };
    }

    private static JsonElement? Figure(JsonElement report, string code) =>
        report.GetProperty("indicators").EnumerateArray().Cast<JsonElement?>().SingleOrDefault(one => one!.Value.GetProperty("code").GetString() == code);

    private static decimal? Total(JsonElement report, string code, string property) =>
        Figure(report, code)!.Value.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    // Storage stamps whole seconds, and each stamp is read with the offset in force at its time.
    private void LiveOn(DateOnly day) => _clock.MoveTo(new DateTimeOffset(day, new TimeOnly(2, 0), TimeSpan.Zero));

    private async Task<SubmissionState> SendAsync(ReportingPeriod period, string name, byte[] content)
    {
        _clock.NextSecond();
        var blob = await SampleUploads.UploadAsync(_services!, $"{AddressIn(period).Folder}/{name}", content);
        return await Get<IngestSubmission>().RunAsync(blob.Name, default);
    }

    private async Task<TableEntity> ReturnAsync(ReportingPeriod period) =>
        (await RowsAsync(StorageNames.ReturnsTable, period)).Single(row => row.RowKey == Member.Locality.ToString());

    private async Task<List<TableEntity>> RowsAsync(string table, ReportingPeriod period) =>
        await Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>()
            .Where(row => row.PartitionKey.StartsWith($"{period}|", StringComparison.Ordinal)).ToListAsync();

    private async Task<JsonElement> ReportAsync(ReportingPeriod period)
    {
        await Get<ConsolidateProvince>().RunAsync(Province, period, default);
        var record = (await Get<ReportStore>().FindCurrentAsync(Province, period, default))!;
        return JsonSerializer.Deserialize<JsonElement>(await Get<ReportStore>().ReadFileAsync(record, "report.json", default));
    }
}
