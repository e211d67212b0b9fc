using System.Text.Json;
using Azure.Data.Tables;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>The uploads after an accepted return.</summary>
public sealed class ResubmissionTests
{
    [Fact]
    public async Task Run_SameFileAgain_ConfirmsTheRowAndKeepsTheReport()
    {
        await using var harness = await ProductHarness.OpenAsync("330483");
        await harness.SendAsync(harness.Sound, "first.xlsx");
        var before = await harness.ReturnAsync();
        var hash = await HashAsync(harness);
        var between = await harness.UploadAsync(harness.WithWarning, "between.xlsx");
        var again = await harness.SendAsync(harness.Sound, "again.xlsx");

        var after = await harness.ReturnAsync();
        Assert.Equal(again.RowKey, after!.GetString("ConfirmedId"));
        Assert.Equal(Columns(before!), Columns(after));
        Assert.Equal(hash, await HashAsync(harness));
        await harness.IngestAsync(between);
        Assert.Equal("superseded", (await harness.SubmissionAsync(between)).GetString("State"));
        Assert.Equal(after.ETag, (await harness.ReturnAsync())!.ETag);
    }

    [Fact]
    public async Task Run_FewerRowsThanBefore_WarnsOfThemAndKeepsThatFromTheReport()
    {
        await using var harness = await ProductHarness.OpenAsync("330521");
        var (cases, fewer) = (harness.Sound.Lists["L2"], WithCases(harness, 1));
        await harness.SendAsync(harness.Sound, "first.xlsx");

        var submission = await harness.SendAsync(fewer, "fewer.xlsx");

        Assert.Equal("warnings 0 2 0 FIGURES_UNDONE LIST_ROWS_LOST", await harness.AnswerAsync(submission));
        Assert.Equal((2, 0), (submission.GetInt32("Warnings"), (await harness.ReturnAsync())!.GetInt32("Warnings")));
        var finding = JsonSerializer.Deserialize<JsonElement>(await harness.FindingsAsync(submission)).GetProperty("findings")[1];
        Assert.Equal(("L2", $"{cases.Count - 1}/{cases.Count}"), (finding.GetProperty("subject").GetString(), finding.GetProperty("found").GetString()));
        Assert.Contains(CellText.CleanCode(cases[1][0].ToString()), finding.GetProperty("expected").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Equal("案件 Cases", finding.GetProperty("sheet").GetString());
    }

    // An earlier delivery ended at its commit: the rows that it compared with are gone, so its answer must stay.
    [Fact]
    public async Task Run_DeliveredAgainAfterTheCommit_KeepsItsAnswer()
    {
        await using var harness = await ProductHarness.OpenAsync("330523");
        await harness.SendAsync(harness.Sound, "first.xlsx");
        var blob = await harness.UploadAsync(WithCases(harness, 1), "fewer.xlsx");
        await harness.IngestAsync(blob);
        var settled = await harness.SubmissionAsync(blob);
        var answer = await harness.FindingsAsync(settled);
        var begun = new TableEntity(settled) { ["State"] = "processing", ["Warnings"] = 0 };
        await harness.Table(StorageNames.SubmissionsTable).UpdateEntityAsync(begun, settled.ETag, TableUpdateMode.Replace);

        await harness.IngestAsync(blob);

        var again = await harness.SubmissionAsync(blob);
        Assert.Equal(("accepted", 2), (again.GetString("State"), again.GetInt32("Warnings")));
        Assert.Equal(answer!.ToArray(), (await harness.FindingsAsync(again))!.ToArray());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_UploadsOfOneLocalityAtOnceAndTwice_EndInTheNewestAndItsRows()
    {
        await using var harness = await ProductHarness.OpenAsync("330681");
        var files = new List<Azure.Storage.Blobs.BlobClient>();
        for (var i = 0; i < 6; i++)
            files.Add(await harness.UploadAsync(i % 3 == 0 ? harness.WithWarning : harness.Sound, $"{i}.xlsx"));
        var twice = files.Concat(files).ToArray();
        new Random(1).Shuffle(twice);

        await Parallel.ForEachAsync(twice, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (blob, _) => await harness.IngestAsync(blob));

        var submissions = new List<TableEntity>();
        foreach (var blob in files)
            submissions.Add(await harness.SubmissionAsync(blob));
        var newest = submissions.MaxBy(row => row.RowKey, StringComparer.Ordinal)!;
        var current = (await harness.ReturnAsync())!;
        Assert.Equal(newest.GetString("Sha256"), current.GetString("Sha256"));
        Assert.Equal(newest.RowKey, current.GetString("ConfirmedId") ?? current.GetString("SubmissionId"));
        Assert.Equal(harness.Sound.Lists.Values.Sum(list => list.Count), await harness.ListRowsAsync(current.GetString("SubmissionId")));
        Assert.All(submissions, row => Assert.Contains(row.GetString("State"), (string[])["accepted", "superseded", "unchanged"]));
        Assert.Equal(current.GetString("SubmissionId"), Assert.Single(submissions, row => row.GetString("State") == "accepted").RowKey);
        // An accepted one is unchanged as well where an earlier upload of its file was handled after it; its answer stays.
        foreach (var row in submissions.Where(row => row.GetString("State") != "unchanged"))
            Assert.DoesNotContain("RETURN_UNCHANGED", await harness.AnswerAsync(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryCommit_RowThatAnotherInstanceChanged_StaysAsItIs()
    {
        await using var harness = await ProductHarness.OpenAsync("330881");
        var store = harness.Get<ReturnStore>();
        Assert.Null(await store.FindStoredAsync(harness.Address, default));
        await harness.SendAsync(harness.Sound, "first.xlsx");
        var first = await store.FindStoredAsync(harness.Address, default);
        var second = await harness.SendAsync(harness.WithWarning, "second.xlsx");
        var decision = new VersionDecision(first!.Return, SubmissionState.Accepted);

        Assert.False(await store.TryCommitAsync(harness.Address, decision, first, default));
        Assert.False(await store.TryCommitAsync(harness.Address, decision, null, default));

        var current = await store.FindStoredAsync(harness.Address, default);
        Assert.Equal(second.RowKey, current!.Return.SubmissionId.Value);
        Assert.True(await store.TryCommitAsync(harness.Address, decision, current, default));
    }

    // The totals follow the list, so that there is no other finding.
    private static GeneratedReturn WithCases(ProductHarness harness, int count)
    {
        var fewer = harness.WithCases(count);
        var value = fewer.Lists["L2"].Sum(row => row[4].Number);
        return fewer with
        {
            Values = new Dictionary<IndicatorCode, CellContent>(fewer.Values)
            {
                [new IndicatorCode("D01")] = CellContent.OfNumber(count),
                [new IndicatorCode("D03")] = CellContent.OfNumber(0),
                [new IndicatorCode("D04")] = CellContent.OfNumber(value),
            },
        };
    }

    private static async Task<string> HashAsync(ProductHarness harness)
    {
        var roster = await harness.Get<RosterStore>().ReadAsync(harness.Address.Province, default);
        var page = await harness.Get<ReturnStore>().ReadAsync(harness.Address.Province, ProductHarness.Period, default);
        // Other tests send returns of other localities meanwhile.
        var own = page with { Accepted = [.. page.Accepted.Where(row => row.Locality == harness.Member.Locality)], Refused = [] };
        return InputsHash.OfPeriod(harness.Sound.Form, roster, own, default);
    }

    private static IEnumerable<KeyValuePair<string, object>> Columns(TableEntity entity) =>
        entity.Where(column => column.Key is not ("ConfirmedId" or "odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal);
}
