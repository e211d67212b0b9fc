using System.Text.Json;
using Azure.Data.Tables;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Functions.Submissions;
using QualityReports.Functions.Templates;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>Two clerks of one locality: an upload that undoes the other's figures, and a file that was superseded.</summary>
[Trait("Category", "Slow")]
public sealed class TwoClerksTests
{
    [Fact]
    public async Task Run_FileThatUndoesWhatCameBefore_NamesTheFiguresWithOldAndNew()
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        foreach (var name in (string[])["first", "second"])
            await harness.IngestAsync(await harness.UploadAsync($"{harness.Address.Folder}/{name}.xlsx", Case(name)));

        var finding = await UndoneAsync(harness, await CurrentAsync(harness));

        Assert.Equal("C06, C13, F04, F08", finding.GetProperty("found").GetString());
        Assert.StartsWith("C06 Internal failure cost 9006.71 → 8006.71; C13 Quality complaints accepted 110 → 104; ",
            finding.GetProperty("expected").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("F08 质量培训人次 1060 → 1100", finding.GetProperty("expected").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("2009-04-10 10:0", finding.GetProperty("message").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Equal("D35", finding.GetProperty("cell").GetString());
    }

    // Each step: the sender, what the file was made from (the step's number, or nothing), and its changes of the sound return; then the last one's finding.
    // No rule is about F04 and F05, so there is no other finding.
    [Theory]
    [InlineData("a:none: b:none:F04=1", "F04")]
    [InlineData("a:none: b:1:F04=1", "")]
    [InlineData("a:none: b:1:F04=1 c:1:F05=2", "F04")]
    [InlineData("a:none: b:1:F04=1 c:2:F05=2", "")]
    [InlineData("a:none: b:1:F04=1 a:1:F05=2", "F04")]
    [InlineData("a:none: b:1:F04=1 a:1:F05=2 b:2:F04=3", "F04, F05")]
    [InlineData("a:none: a:none:F04=1", "")]
    [InlineData("a:none: a:1:F04=1 a:1:F05=2", "F04")]
    [InlineData("a:none: a:1:F04=1 a:1:F04=3", "")]
    [InlineData("a:none: a:?:F04=1", "F04")]
    [InlineData("-:none: -:1:F04=1", "")]
    [InlineData("-:none: -:none:F04=1", "F04")]
    public async Task Run_Uploads_AreComparedWithWhatTheirAuthorsDidNotKnow(string steps, string undone)
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        var sent = new List<TableEntity>();
        foreach (var step in steps.Split(' ').Select(step => step.Split(':')))
        {
            var from = step[1] switch { "?" => null, "none" => MadeFrom.Template(null), var n => MadeFrom.Template(IdOf(sent[int.Parse(n, null) - 1])) };
            sent.Add(await harness.SendAsync(LabelOf(step[0]), Written.Sample(With(harness, step[2]), from)));
        }

        Assert.Equal("accepted", sent[^1].GetString("State"));
        Assert.Equal(undone, undone.Length == 0 ? await NoneAsync(harness, sent[^1]) : (await UndoneAsync(harness, sent[^1])).GetProperty("found").GetString());
    }

    [Fact]
    public async Task Run_SupersededFileThroughTheApp_IsHeldBackUntilItIsConfirmed()
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        var first = Written.Sample(harness.Sound);
        await harness.SendAsync(LabelOf("a"), first);
        var second = await harness.SendAsync(LabelOf("b"), Written.Sample(harness.WithWarning));

        var held = await harness.SendAsync(LabelOf("a"), first);
        Assert.Equal(("unchanged", "accepted 0 0 1 RETURN_HELD_BACK"), (held.GetString("State"), await harness.AnswerAsync(held)));
        Assert.Equal(IdOf(second), await CurrentAsync(harness));
        Assert.False(await harness.HasReturnedAsync(held));

        var confirmed = await harness.SendAsync(LabelOf("a") with { IsConfirmed = true }, first);
        Assert.Equal("accepted", confirmed.GetString("State"));
        Assert.Contains("RETURN_REPEATS_EARLIER", await harness.AnswerAsync(confirmed), StringComparison.Ordinal);
        Assert.Equal(IdOf(confirmed), await CurrentAsync(harness));
    }

    // Its sender is not known and has no way to confirm.
    [Fact]
    public async Task Run_SupersededFileSentToStorage_IsAcceptedWithANote()
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        await harness.SendAsync(harness.Sound, "first.xlsx");
        await harness.SendAsync(harness.WithWarning, "second.xlsx");

        var again = await harness.SendAsync(harness.Sound, "third.xlsx");

        Assert.Equal("accepted", again.GetString("State"));
        Assert.Contains("RETURN_REPEATS_EARLIER", await harness.AnswerAsync(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FileOfAColleague_SaysWhatSendingItWould()
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        var first = Written.Sample(harness.Sound);
        await harness.SendAsync(LabelOf("a"), first);
        await harness.SendAsync(LabelOf("b"), Written.Sample(With(harness, "F04=1")));

        Assert.Equal(["RETURN_HELD_BACK"], await CheckAsync(harness, LabelOf("a"), first));
        Assert.Equal(["RETURN_REPEATS_EARLIER", "FIGURES_UNDONE"], await CheckAsync(harness, LabelOf("a") with { IsConfirmed = true }, first));
        Assert.Equal(["FIGURES_UNDONE"], await CheckAsync(harness, LabelOf("a"), Written.Sample(With(harness, "F04=2"))));
    }

    [Fact]
    public async Task Make_Template_StatesTheCurrentReturn()
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        Assert.Equal(MadeFrom.Template(null), await TemplateAsync(harness));

        await harness.SendAsync(harness.Sound, "first.xlsx");

        Assert.Equal(MadeFrom.Template(await CurrentAsync(harness)), await TemplateAsync(harness));
    }

    // A refused upload makes no figure known: its returned workbook still counts as made from what the sent one was made from.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_ReturnedWorkbook_StatesItsUpload(bool isFaulty)
    {
        await using var harness = await ProductHarness.OpenAsync("330302");
        var before = IdOf(await harness.SendAsync(LabelOf("a"), Written.Sample(harness.Sound)));
        var item = isFaulty ? harness.WithFault : harness.WithWarning;
        var sent = await harness.SendAsync(LabelOf("a"), Written.Sample(item, MadeFrom.Template(before)));

        await using var returned = (await harness.Get<OpenSubmissionFile>().ReturnedAsync(harness.Address, IdOf(sent), default))!.Content;
        using var content = new MemoryStream();
        await returned.CopyToAsync(content);

        Assert.Equal(new MadeFrom(IdOf(sent), isFaulty ? before : IdOf(sent)), Read(content));
    }

    private static byte[] Case(string name) =>
        File.ReadAllBytes(Repository.PathOf($"tests/QualityReports.Workbooks.Tests/Checking/Cases/two-clerks-{name}.xlsx"));

    private static SubmissionId IdOf(TableEntity submission) => SubmissionId.Parse(submission.RowKey);

    private static UploadLabel LabelOf(string by) => by == "-" ? UploadLabel.None : UploadLabel.Of(by, "a.xlsx");

    private static GeneratedReturn With(ProductHarness harness, string changes)
    {
        var values = new Dictionary<IndicatorCode, CellContent>(harness.Sound.Values);
        foreach (var change in changes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(change => change.Split('=')))
            values[new IndicatorCode(change[0])] = CellContent.OfNumber(int.Parse(change[1], null));
        return harness.Sound with { Values = values };
    }

    private static async Task<SubmissionId> CurrentAsync(ProductHarness harness) => SubmissionId.Parse((await harness.ReturnAsync())!.GetString("SubmissionId"));

    private static Task<JsonElement> UndoneAsync(ProductHarness harness, TableEntity submission) => UndoneAsync(harness, IdOf(submission));

    private static async Task<JsonElement> UndoneAsync(ProductHarness harness, SubmissionId id)
    {
        var answer = (await harness.Get<FeedbackStore>().FindFindingsAsync(harness.Address, id, default))!;
        return Findings(answer).Single(finding => finding.GetProperty("code").GetString() == "FIGURES_UNDONE");
    }

    private static async Task<string> NoneAsync(ProductHarness harness, TableEntity submission) =>
        (await harness.AnswerAsync(submission)).Contains("FIGURES_UNDONE", StringComparison.Ordinal) ? "some" : "";

    private static async Task<IEnumerable<string?>> CheckAsync(ProductHarness harness, UploadLabel label, byte[] content)
    {
        var check = await harness.Get<CheckSubmission>().RunAsync(harness.Address, label, new MemoryStream(content), default);
        var codes = Findings(BinaryData.FromBytes(check.Findings!)).Select(finding => finding.GetProperty("code").GetString());
        return codes.Where(code => !code!.StartsWith('R') || code.StartsWith("RETURN", StringComparison.Ordinal));
    }

    private static List<JsonElement> Findings(BinaryData answer) =>
        [.. JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("findings").EnumerateArray()];

    private static async Task<MadeFrom?> TemplateAsync(ProductHarness harness) =>
        Read(new MemoryStream((await harness.Get<MakeTemplate>().RunAsync(harness.Address, default)).Content!));

    private static MadeFrom? Read(MemoryStream workbook) => ReturnReader.Read(workbook, FormCatalog.Load()).Document!.Identity.MadeFrom;
}
