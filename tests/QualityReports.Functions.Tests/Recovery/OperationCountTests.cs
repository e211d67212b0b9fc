using QualityReports.Domain.Returns;
using QualityReports.Functions.Consolidation;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Returns;
using QualityReports.TestSupport.Faults;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Functions.Tests.Recovery;

/// <summary>The operations of an upload and of a tick of the timer: operations cost money, and each may fail. docs/architecture.md lists them.</summary>
[Trait("Category", "Slow")]
public sealed class OperationCountTests
{
    private const int RowsOfATransaction = 100;

    // The limit is 12, and one for each hundred list rows.
    [Theory]
    [InlineData(null, 9)]
    [InlineData(3, 9)]
    [InlineData(95, 9)]
    [InlineData(310, 9)]
    public async Task Run_AcceptedReturn_TakesNineAndOneForEachHundredListRows(int? rows, int expected)
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        var item = harness.Sample(0, rows);
        var transactions = (item.Lists.Values.Sum(list => list.Count) + RowsOfATransaction - 1) / RowsOfATransaction;
        Assert.Equal(rows is null, transactions == 0);

        Assert.Equal((SubmissionState.Accepted, expected + transactions), await CountAsync(harness, counter, item, "sent.xlsx"));
    }

    // A return without list rows exists already. A correction reads the uploads that it supersedes, and updates the one that was current. One that was not
    // made from the current return gets a warning, and so a returned workbook.
    [Theory]
    [InlineData("correction", SubmissionState.Accepted, 12)]
    [InlineData("correction of something else", SubmissionState.Accepted, 13)]
    [InlineData("again", SubmissionState.Unchanged, 9)]
    [InlineData("faulty", SubmissionState.Invalid, 10)]
    public async Task Run_SecondUpload_TakesThese(string what, SubmissionState state, int expected)
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        var item = WithoutLists(harness);
        await CountAsync(harness, counter, item, "first.xlsx");
        var second = what switch
        {
            "again" => item,
            "faulty" => FaultPlanter.Plant(item, 0).Return,
            _ => ReturnGenerator.GenerateCorrection(item, 1),
        };

        var count = await CountAsync(harness, counter, second, "second.xlsx", isFromCurrent: what == "correction");

        Assert.True(count == (state, expected), $"{count}\n{counter}");
    }

    // With a return of the previous period a page is read, without the locality's full row: a second upload reads that.
    [Theory]
    [InlineData("first", SubmissionState.Accepted, 9)]
    [InlineData("first, with a finding", SubmissionState.Accepted, 10)]
    [InlineData("first, faulty", SubmissionState.Invalid, 10)]
    [InlineData("correction", SubmissionState.Accepted, 13)]
    [InlineData("correction of something else", SubmissionState.Accepted, 14)]
    [InlineData("again", SubmissionState.Unchanged, 10)]
    [InlineData("faulty", SubmissionState.Invalid, 11)]
    public async Task Run_ReturnAfterLastPeriods_TakesOneMoreWhereThereIsARow(string what, SubmissionState state, int expected)
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        var item = WithoutLists(harness);
        var figure = ("F01", (object)(what == "first, with a finding" ? 1_000_000 : 1));
        await PutBeforeAsync(harness, SampleReturns.With(item.Member.Locality.ToString(), ProductHarness.Period.Previous, figure));
        if (!what.StartsWith("first", StringComparison.Ordinal))
            await CountAsync(harness, counter, item, "first.xlsx");

        var sent = what switch
        {
            "correction" or "correction of something else" => ReturnGenerator.GenerateCorrection(item, 1),
            "faulty" or "first, faulty" => FaultPlanter.Plant(item, 0).Return,
            _ => item,
        };
        var count = await CountAsync(harness, counter, sent, "second.xlsx", isFromCurrent: what == "correction");

        Assert.True(count == (state, expected), $"{count}\n{counter}");
    }

    [Fact]
    public async Task Run_RefusedFile_TakesEight()
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        var file = await harness.UploadAsync($"{ProductHarness.Zhejiang}/{harness.Roster[0].Locality}/2009-Q1/a.csv", "no workbook"u8.ToArray());
        counter.Reset();
        await harness.IngestAsync(file);

        Assert.True(counter.Total == 8, counter.ToString());
    }

    // Roster and extensions are read once for all provinces; a period without uploads costs as much as another.
    [Fact]
    public async Task Tick_UnchangedProvince_TakesAPageOfReturnsAndARowOfReports()
    {
        const int PeriodsOpen = 3;
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        await harness.Get<ScheduleConsolidation>().RunAsync(default);
        counter.Reset();
        await harness.Get<ScheduleConsolidation>().RunAsync(default);
        var without = counter.Total;
        await harness.IngestAsync(await harness.UploadAsync(harness.Sample(0)));
        await harness.Get<ConsolidateProvince>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);
        await harness.Get<ConsolidateNation>().RunAsync(ProductHarness.Period, default);
        counter.Reset();

        await harness.Get<ScheduleConsolidation>().RunAsync(default);

        // The province's page and row were read before as well, and were empty; the nation's row is one for all provinces.
        Assert.True(counter.Total == without + 1, counter.ToString());
        Assert.Equal(2 + (2 * PeriodsOpen), without);
        Assert.Equal(0, counter.Of("queue"));
    }

    // 2009-Q1 reads itself, the previous quarter, that of last year, and the two between: 2008-Q1, the form's first, is read as two of them.
    [Fact]
    public async Task Report_VersionOfAProvince_TakesFifteenAPageForEachPeriodAndOneForEachListedReturn()
    {
        const int Periods = 6;
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        var item = WithoutLists(harness);
        await harness.IngestAsync(await harness.UploadAsync(item));

        // The first one has no earlier version to read.
        Assert.Equal(14 + Periods, await CountReportAsync(harness, counter));
        Assert.Equal(4 + Periods, await CountReportAsync(harness, counter));
        var listed = Enumerable.Range(0, harness.Roster.Count).First(i => harness.Roster[i] != item.Member);
        await harness.IngestAsync(await harness.UploadAsync(harness.Sample(listed, 310)));
        Assert.Equal(15 + Periods + 1, await CountReportAsync(harness, counter));
    }

    [Fact]
    public async Task Report_FirstOfTheNation_TakesNineAndOneForEachProvince()
    {
        var counter = new OperationCounter();
        await using var harness = await ProductHarness.OpenAsync(counter.Configure);
        await harness.IngestAsync(await harness.UploadAsync(harness.Sample(0)));
        await harness.Get<ConsolidateProvince>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);
        counter.Reset();

        await harness.Get<ConsolidateNation>().RunAsync(ProductHarness.Period, default);

        Assert.True(counter.Total == 9 + 1, counter.ToString());
    }

    // As if it had been accepted then.
    private static async Task PutBeforeAsync(ProductHarness harness, AcceptedReturn row) => Assert.True(await harness.Get<ReturnStore>().TryCommitAsync(
        new SubmissionAddress(harness.Province, row.Locality, ProductHarness.Period.Previous), new VersionDecision(row, SubmissionState.Accepted), null,
        default));

    private static async Task<int> CountReportAsync(ProductHarness harness, OperationCounter counter)
    {
        counter.Reset();
        await harness.Get<ConsolidateProvince>().RunAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);
        return counter.Total;
    }

    private static GeneratedReturn WithoutLists(ProductHarness harness) => Enumerable.Range(0, harness.Roster.Count).Select(i => harness.Sample(i))
        .First(item => !item.IsNil && item.Lists.Values.All(list => list.Count == 0));

    private static async Task<(SubmissionState State, int Count)> CountAsync(ProductHarness harness, OperationCounter counter, GeneratedReturn item,
        string name, bool isFromCurrent = false)
    {
        var file = isFromCurrent ? await harness.UploadFromCurrentAsync(item, name) : await harness.UploadAsync(item, name);
        counter.Reset();
        await harness.IngestAsync(file);
        var count = counter.Total;
        return ((await harness.StateAsync(file))!.Value, count);
    }
}
