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

/// <summary>What comes after a return that was taken.</summary>
public sealed class ResubmissionTests
{
    [Fact]
    public async Task Run_SameFileAgain_ConfirmsTheRowAndKeepsTheReport()
    {
        await using var desk = await ProductDesk.OpenAsync("330483");
        await desk.SendAsync(desk.Sound, "first.xlsx");
        var before = await desk.ReturnAsync();
        var hash = await HashAsync(desk);
        var between = await desk.UploadAsync(desk.WithWarning, "between.xlsx");
        var again = await desk.SendAsync(desk.Sound, "again.xlsx");

        var after = await desk.ReturnAsync();
        Assert.Equal(again.RowKey, after!.GetString("ConfirmedId"));
        Assert.Equal(Columns(before!), Columns(after));
        Assert.Equal(hash, await HashAsync(desk));
        await desk.IngestAsync(between);
        Assert.Equal("superseded", (await desk.SubmissionAsync(between)).GetString("State"));
        Assert.Equal(after.ETag, (await desk.ReturnAsync())!.ETag);
    }

    [Fact]
    public async Task Run_FewerRowsThanBefore_WarnsOfThemAndKeepsThatFromTheReport()
    {
        await using var desk = await ProductDesk.OpenAsync("330521");
        var (cases, fewer) = (desk.Sound.Lists["L2"], WithCases(desk, 1));
        await desk.SendAsync(desk.Sound, "first.xlsx");

        var submission = await desk.SendAsync(fewer, "fewer.xlsx");

        Assert.Equal("warnings 0 1 0 LIST_ROWS_LOST", await desk.AnswerAsync(submission));
        Assert.Equal((1, 0), (submission.GetInt32("Warnings"), (await desk.ReturnAsync())!.GetInt32("Warnings")));
        var finding = JsonSerializer.Deserialize<JsonElement>(await desk.FindingsAsync(submission)).GetProperty("findings")[0];
        Assert.Equal(("L2", $"{cases.Count - 1}/{cases.Count}"), (finding.GetProperty("subject").GetString(), finding.GetProperty("found").GetString()));
        Assert.Contains(CellText.CleanCode(cases[1][0].ToString()), finding.GetProperty("expected").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Equal("案件 Cases", finding.GetProperty("sheet").GetString());
    }

    // An earlier delivery came as far as the commit and no further: what it compared with is gone, and what it said of it must not be.
    [Fact]
    public async Task Run_DeliveredAgainAfterTheCommit_KeepsItsAnswer()
    {
        await using var desk = await ProductDesk.OpenAsync("330523");
        await desk.SendAsync(desk.Sound, "first.xlsx");
        var blob = await desk.UploadAsync(WithCases(desk, 1), "fewer.xlsx");
        await desk.IngestAsync(blob);
        var settled = await desk.SubmissionAsync(blob);
        var answer = await desk.FindingsAsync(settled);
        var begun = new TableEntity(settled) { ["State"] = "processing", ["Warnings"] = 0 };
        await desk.Table(StorageNames.SubmissionsTable).UpdateEntityAsync(begun, settled.ETag, TableUpdateMode.Replace);

        await desk.IngestAsync(blob);

        var again = await desk.SubmissionAsync(blob);
        Assert.Equal(("accepted", 1), (again.GetString("State"), again.GetInt32("Warnings")));
        Assert.Equal(answer!.ToArray(), (await desk.FindingsAsync(again))!.ToArray());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_UploadsOfOneLocalityAtOnceAndTwice_EndInTheNewestAndItsRows()
    {
        await using var desk = await ProductDesk.OpenAsync("330681");
        var files = new List<Azure.Storage.Blobs.BlobClient>();
        for (var i = 0; i < 6; i++)
            files.Add(await desk.UploadAsync(i % 3 == 0 ? desk.WithWarning : desk.Sound, $"{i}.xlsx"));
        var twice = files.Concat(files).ToArray();
        new Random(1).Shuffle(twice);

        await Parallel.ForEachAsync(twice, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (blob, _) => await desk.IngestAsync(blob));

        var submissions = new List<TableEntity>();
        foreach (var blob in files)
            submissions.Add(await desk.SubmissionAsync(blob));
        var newest = submissions.MaxBy(row => row.RowKey, StringComparer.Ordinal)!;
        var current = (await desk.ReturnAsync())!;
        Assert.Equal(newest.GetString("Sha256"), current.GetString("Sha256"));
        Assert.Equal(newest.RowKey, current.GetString("ConfirmedId") ?? current.GetString("SubmissionId"));
        Assert.Equal(desk.Sound.Lists.Values.Sum(list => list.Count), await desk.ListRowsAsync(current.GetString("SubmissionId")));
        Assert.All(submissions, row => Assert.Contains(row.GetString("State"), (string[])["accepted", "superseded", "unchanged"]));
        Assert.Equal(current.GetString("SubmissionId"), Assert.Single(submissions, row => row.GetString("State") == "accepted").RowKey);
        // One that was accepted is unchanged as well where an earlier upload of its file was handled after it; its answer stands.
        foreach (var row in submissions.Where(row => row.GetString("State") != "unchanged"))
            Assert.DoesNotContain("RETURN_UNCHANGED", await desk.AnswerAsync(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryCommit_RowThatSomebodyElseWrote_StaysAsItIs()
    {
        await using var desk = await ProductDesk.OpenAsync("330881");
        var store = desk.Get<ReturnStore>();
        Assert.Null(await store.FindStoredAsync(desk.Address, default));
        await desk.SendAsync(desk.Sound, "first.xlsx");
        var first = await store.FindStoredAsync(desk.Address, default);
        var second = await desk.SendAsync(desk.WithWarning, "second.xlsx");
        var decision = new VersionDecision(first!.Return, SubmissionState.Accepted);

        Assert.False(await store.TryCommitAsync(desk.Address, decision, first, default));
        Assert.False(await store.TryCommitAsync(desk.Address, decision, null, default));

        var current = await store.FindStoredAsync(desk.Address, default);
        Assert.Equal(second.RowKey, current!.Return.SubmissionId.Value);
        Assert.True(await store.TryCommitAsync(desk.Address, decision, current, default));
    }

    // The totals follow the list, so that nothing else is found.
    private static GeneratedReturn WithCases(ProductDesk desk, int count)
    {
        var fewer = desk.WithCases(count);
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

    private static async Task<string> HashAsync(ProductDesk desk)
    {
        var roster = await desk.Get<RosterStore>().ReadAsync(desk.Address.Province, default);
        var page = await desk.Get<ReturnStore>().ReadAsync(desk.Address.Province, ProductDesk.Period, default);
        // Other tests send returns of other localities meanwhile.
        var own = page with { Accepted = [.. page.Accepted.Where(row => row.Locality == desk.Member.Locality)], Refused = [] };
        return InputsHash.OfPeriod(desk.Sound.Form, roster, own, default);
    }

    private static IEnumerable<KeyValuePair<string, object>> Columns(TableEntity entity) =>
        entity.Where(column => column.Key is not ("ConfirmedId" or "odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal);
}
