using System.Net;
using System.Net.Http.Headers;
using ClosedXML.Excel;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>The steps of a clerk, over HTTP only.</summary>
public sealed class SubmissionApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const string NoSuchId = "01HW0000000000000000000000";

    [Fact]
    public async Task Clerk_FromTemplateToAcceptedReturn_SeesItInTheHistory()
    {
        var harness = await ProductHarness.OpenAsync(site, 0);
        using var template = await harness.Client.GetAsync($"/api/templates/{harness.Member.Locality}/{ProductHarness.Period}",
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, template.StatusCode);
        var disposition = template.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", $"{harness.Member.Locality}-{harness.Member.Name}-2009-Q1.xlsx"), (disposition.DispositionType, disposition.FileNameStar));

        var blank = await harness.SubmitAsync(await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "?name=blank.xlsx");
        Assert.Equal("invalid", blank.GetProperty("state").GetString());
        var upload = await harness.SubmitAsync(Written.Sample(harness.Sound), "?name=" + Uri.EscapeDataString("季报 一.xlsx"));

        Assert.Equal("accepted", upload.GetProperty("state").GetString());
        var history = await harness.HistoryAsync();
        var id = upload.GetProperty("id").GetString();
        Assert.Equal(id, history.GetProperty("current").GetString());
        Assert.Equal([id, blank.GetProperty("id").GetString()], history.GetProperty("submissions").EnumerateArray().Select(item => item.GetProperty("id")
            .GetString()));
        Assert.Equal(upload.GetRawText(), history.GetProperty("submissions")[0].GetRawText());
        Assert.Equal(
            ("季报 一.xlsx", $"desk-{harness.Member.Locality}", true, harness.Member.Name, "timely"),
            (upload.GetProperty("fileName").GetString(), upload.GetProperty("by").GetString(), upload.GetProperty("isCurrent").GetBoolean(),
                history.GetProperty("name").GetString(), history.GetProperty("window").GetProperty("phase").GetString()));
    }

    [Fact]
    public async Task Template_NextPeriod_ShowsWhatWasReportedBefore()
    {
        var harness = await ProductHarness.OpenAsync(site, 1);
        await harness.SubmitAsync(Written.Sample(harness.Sound));

        var with = NumbersOf(await harness.Client.GetByteArrayAsync($"/api/templates/{harness.Member.Locality}/2009-Q2",
            TestContext.Current.CancellationToken));
        var without = NumbersOf(await harness.Client.GetByteArrayAsync($"/api/templates/{harness.Member.Locality}/2009-Q1",
            TestContext.Current.CancellationToken));

        Assert.True(with > without, $"{with} {without}");
    }

    [Fact]
    public async Task Template_LocalityThatTakesNoPart_Is404()
    {
        var answer = await site.SignIn("clerk-330302").GetAsync("/api/templates/330302/2007-Q4", TestContext.Current.CancellationToken);
        Assert.StartsWith("404 ", await ProductHarness.ProblemAsync(answer));
    }

    [Fact]
    public async Task Upload_FaultyReturn_IsAnsweredWithFindingsAndTheWorkbookBack()
    {
        var harness = await ProductHarness.OpenAsync(site, 2);
        var content = Written.Sample(harness.WithFault);
        var upload = await harness.SubmitAsync(content);
        var id = upload.GetProperty("id").GetString();

        Assert.Equal(("invalid", true, false), (upload.GetProperty("state").GetString(), upload.GetProperty("hasReturned").GetBoolean(),
            upload.GetProperty("isCurrent").GetBoolean()));
        var findings = await ProductHarness.JsonAsync(await harness.GetAsync($"/{id}/findings"));
        Assert.Equal((id, "invalid"), (findings.GetProperty("submissionId").GetString(), findings.GetProperty("outcome").GetString()));
        Assert.Equal(upload.GetProperty("errors").GetInt32(), findings.GetProperty("errors").GetInt32());
        var returned = await (await harness.GetAsync($"/{id}/returned")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(SheetsOf(returned) > 3);
        var original = await (await harness.GetAsync($"/{id}/original")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(content, original);
    }

    [Fact]
    public async Task Download_RangesAndVersions_AreServed()
    {
        var harness = await ProductHarness.OpenAsync(site, 3);
        var content = Written.Sample(harness.WithFault);
        var id = (await harness.SubmitAsync(content)).GetProperty("id").GetString();

        foreach (var path in new[] { $"/{id}/original", $"/{id}/returned" })
        {
            using var whole = await harness.GetAsync(path);
            var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            using var part = await harness.GetAsync(path, headers => headers.Range = new RangeHeaderValue(1_000, 1_999));
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(bytes[1_000..2_000], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            using var same = await harness.GetAsync(path, headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            using var beyond = await harness.GetAsync(path, headers => headers.Range = new RangeHeaderValue(100_000_000, null));
            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
            Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        }

        foreach (var path in new[] { "", $"/{id}", $"/{id}/findings" })
        {
            using var first = await harness.GetAsync(path);
            using var again = await harness.GetAsync(path, headers => headers.IfNoneMatch.Add(first.Headers.ETag!));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/findings")]
    [InlineData("/returned")]
    [InlineData("/original")]
    public async Task Read_UploadOfAnotherUserOrUnknown_Is404(string what)
    {
        var other = await ProductHarness.OpenAsync(site, 4);
        var id = (await other.SubmitAsync(Written.Sample(other.WithFault))).GetProperty("id").GetString();
        var harness = await ProductHarness.OpenAsync(site, 5);

        Assert.Equal("404 NOT_FOUND", await ProductHarness.ProblemAsync(await harness.GetAsync($"/{id}{what}")));
        Assert.Equal("404 NOT_FOUND", await ProductHarness.ProblemAsync(await harness.GetAsync($"/{NoSuchId}{what}")));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"/{id}{what}")).StatusCode);
    }

    [Theory]
    [InlineData("2008-Q4", "422 PERIOD_LOCKED")]
    [InlineData("2009-Q2", "422 PERIOD_NOT_OPEN")]
    [InlineData("2009-H1", "404 PERIOD_UNKNOWN")]
    public async Task Upload_WhatNeedsNoFileToBeRefused_IsRefusedAtOnce(string period, string problem)
    {
        var clerk = site.SignIn("clerk-330302");
        foreach (var query in new[] { "", "?check=true" })
        {
            using var answer = await clerk.PostAsync($"/api/submissions/330302/{period}{query}", new ByteArrayContent([1]),
                TestContext.Current.CancellationToken);
            Assert.Equal(problem, await ProductHarness.ProblemAsync(answer));
        }
    }

    private static int SheetsOf(byte[] file)
    {
        using var opened = OpenedWorkbook.Of(file);
        return opened.Workbook.Worksheets.Count;
    }

    private static int NumbersOf(byte[] file)
    {
        using var opened = OpenedWorkbook.Of(file);
        return opened.Workbook.Worksheets.Sum(sheet => sheet.CellsUsed(cell => cell.DataType == XLDataType.Number).Count());
    }
}
