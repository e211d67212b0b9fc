using Azure.Storage.Blobs;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Values;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>The outcomes of an upload, and the stored data of each.</summary>
public sealed class OutcomesTests
{
    // The earlier upload, the new one; then its state, its answer, the current return, whether list rows are kept, and whether there is a returned workbook.
    [Theory]
    [InlineData("330109", null, "sound", "accepted", "accepted 0 0 0", "current", true, false)]
    [InlineData("330110", null, "warning", "accepted", "warnings 0 1 0 R32", "current", true, true)]
    [InlineData("330111", null, "faulty", "invalid", "invalid 1 0 0 VALUE_REQUIRED", "none", false, true)]
    [InlineData("330281", "sound", "faulty", "invalid", "invalid 1 0 0 VALUE_REQUIRED", "before", false, true)]
    [InlineData("330122", null, "csv", "rejected", "rejected 1 0 0 FILE_NOT_XLSX", "none", false, false)]
    [InlineData("330282", "sound", "csv", "rejected", "rejected 1 0 0 FILE_NOT_XLSX", "before", false, false)]
    [InlineData("330127", null, "poison", "failed", "none", "none", false, false)]
    [InlineData("330324", "sound", "poison", "failed", "none", "before", false, false)]
    [InlineData("330206", null, "nil", "accepted", "accepted 0 0 0", "current", false, false)]
    [InlineData("330212", null, "blank", "invalid", "invalid 1 0 0 RETURN_BLANK", "none", false, true)]
    [InlineData("330326", "sound", "sound", "unchanged", "accepted 0 0 1 RETURN_UNCHANGED", "before", false, false)]
    [InlineData("330327", "warning", "warning", "unchanged", "warnings 0 1 1 RETURN_UNCHANGED R32", "before", false, true)]
    [InlineData("330328", "sound", "warning", "accepted", "warnings 0 2 0 R32 FIGURES_UNDONE", "current", true, true)]
    [InlineData("330381", "sound", "nil", "accepted", "warnings 0 4 0 FIGURES_UNDONE LIST_ROWS_LOST LIST_ROWS_LOST LIST_ROWS_LOST", "current", false, true)]
    public async Task Run_Upload_ComesToItsOutcome(
        string locality, string? before, string now, string state, string answer, string row, bool hasRows, bool returned)
    {
        await using var harness = await ProductHarness.OpenAsync(locality);
        if (before is not null)
            await harness.IngestAsync(await UploadAsync(harness, "before", before));

        var current = await harness.ReturnAsync();
        var blob = await UploadAsync(harness, "now", now);
        if (now == "poison")
            await harness.FailAsync(blob);
        else
            await harness.IngestAsync(blob);

        var submission = await harness.SubmissionAsync(blob);
        Assert.Equal(state, submission.GetString("State"));
        Assert.Equal(answer, await harness.AnswerAsync(submission));
        var expected = row switch { "none" => null, "current" => submission.RowKey, _ => current!.GetString("SubmissionId") };
        Assert.Equal(expected, (await harness.ReturnAsync())?.GetString("SubmissionId"));
        Assert.Equal(hasRows, await harness.ListRowsAsync(submission.RowKey) > 0);
        Assert.Equal(returned, await harness.HasReturnedAsync(submission));
    }

    [Theory]
    [InlineData("330329", "sound", "warning", "superseded", "accepted 0 0 0", "later")]
    [InlineData("330382", "sound", "sound", "accepted", "accepted 0 0 0", "earlier")]
    public async Task Run_EarlierUploadThatIsHandledLate_StaysBehind(string locality, string earlier, string later, string state, string answer, string row)
    {
        await using var harness = await ProductHarness.OpenAsync(locality);
        var first = await UploadAsync(harness, "earlier", earlier);
        var second = await UploadAsync(harness, "later", later);
        await harness.IngestAsync(second);
        await harness.IngestAsync(first);

        var submission = await harness.SubmissionAsync(first);
        Assert.Equal(state, submission.GetString("State"));
        Assert.Equal(answer, await harness.AnswerAsync(submission));
        var current = await harness.ReturnAsync();
        Assert.Equal((await harness.SubmissionAsync(row == "later" ? second : first)).RowKey, current!.GetString("SubmissionId"));
        Assert.Equal(submission.GetDateTimeOffset("SubmittedAt"), current.GetDateTimeOffset("FirstSubmittedAt"));
        Assert.False(await harness.HasReturnedAsync(submission));
    }

    private static Task<BlobClient> UploadAsync(ProductHarness harness, string name, string what) =>
        harness.UploadAsync($"{harness.Address.Folder}/{name}.xlsx", ContentOf(harness, what));

    private static byte[] ContentOf(ProductHarness harness, string what) => what switch
    {
        "sound" => Written.Sample(harness.Sound),
        "warning" => Written.Sample(harness.WithWarning),
        "faulty" => Written.Sample(FaultPlanter.Plant(harness.Sound, 0).Return),
        "nil" => Written.Sample(Empty(harness.Sound) with { IsNil = true }),
        "blank" => Written.Sample(Empty(harness.Sound)),
        _ => "locality,batches\n330302,12\n"u8.ToArray(),
    };

    private static GeneratedReturn Empty(GeneratedReturn item) =>
        item with { Values = new Dictionary<IndicatorCode, CellContent>(), Lists = new Dictionary<string, IReadOnlyList<CellContent[]>>() };
}
