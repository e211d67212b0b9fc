using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Audit;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage.Audit;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>A check before sending, direct uploads to storage, and acknowledgements of warnings.</summary>
public sealed class CheckAndUrlApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Theory]
    [InlineData("sound", 0)]
    [InlineData("faulty", 1)]
    [InlineData("warned", 2)]
    [InlineData("nonsense", 3)]
    [InlineData("same", 4)]
    [InlineData("fewer rows", 5)]
    public async Task Check_AnyFile_SaysWhatTheUploadIsThenAnswered(string what, int place)
    {
        var harness = await ProductHarness.OpenAsync(site, place);
        if (what is "same" or "fewer rows")
            await harness.SubmitAsync(Written.Sample(harness.Sound));

        var content = what switch
        {
            "faulty" => Written.Sample(harness.WithFault),
            "warned" => Written.Sample(harness.WithWarning),
            "nonsense" => Encoding.UTF8.GetBytes("no workbook"),
            "fewer rows" => Written.Sample(harness.Sound with { Lists = harness.Sound.Lists.Where(list => list.Key != "L2").ToDictionary() }),
            _ => Written.Sample(harness.Sound),
        };
        var blobs = await harness.BlobsAsync();
        var history = (await harness.HistoryAsync()).GetRawText();

        var checkedText = await (await harness.PostAsync(content, "?check=true&name=a.xlsx")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        await site.WaitUntilIdleAsync();
        Assert.Equal(blobs, await harness.BlobsAsync());
        Assert.Equal(history, (await harness.HistoryAsync()).GetRawText());
        var id = (await harness.SubmitAsync(content)).GetProperty("id").GetString();
        var answered = JsonNode.Parse(await (await harness.GetAsync($"/{id}/findings")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var foretold = JsonNode.Parse(checkedText)!;
        Assert.Null(foretold["submissionId"]);
        answered["submissionId"] = null;
        Assert.True(JsonNode.DeepEquals(answered, foretold), $"{answered}\n{foretold}");
        var code = what switch { "same" => "RETURN_UNCHANGED", "fewer rows" => "LIST_ROWS_LOST", "warned" => "R32", "nonsense" => "FILE_NOT_XLSX", _ => null };
        Assert.True(code is null || foretold["counts"]![code] is not null, checkedText);
    }

    [Fact]
    public async Task UploadUrl_TakesOneFileOnce_AndNothingElse()
    {
        var harness = await ProductHarness.OpenAsync(site, 6);
        using var answer = await harness.Client.PostAsync(harness.Folder + "/upload-url", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var url = await ProductHarness.JsonAsync(answer);
        var address = url.GetProperty("url").GetString()!;

        Assert.Equal(HttpStatusCode.Created, await StoreAsync(url, address, Written.Sample(harness.Sound)));
        Assert.Equal(HttpStatusCode.Forbidden, await StoreAsync(url, address, Written.Sample(harness.WithFault)));
        Assert.Equal(HttpStatusCode.Forbidden, await StoreAsync(url, address.Replace("-direct", "-another", StringComparison.Ordinal),
            Written.Sample(harness.Sound)));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Delete })
            Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(new HttpRequestMessage(method, address)));
        Assert.Equal(HttpStatusCode.Forbidden,
            await SendAsync(new HttpRequestMessage(HttpMethod.Get, address.Replace("?", "?comp=metadata&", StringComparison.Ordinal))));

        await site.WaitUntilIdleAsync();
        var upload = Assert.Single((await harness.HistoryAsync()).GetProperty("submissions").EnumerateArray());
        Assert.Equal(("accepted", null), (upload.GetProperty("state").GetString(), upload.GetProperty("by").GetString()));
        var entry = Assert.Single(await AuditAsync(AuditAction.UploadUrlIssued, harness));
        Assert.Equal($"desk-{harness.Member.Locality}", entry.Request.By);
        Assert.Contains(Assert.Single(await harness.BlobsAsync()), entry.New, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadUrl_OfALockedPeriod_IsNotGiven()
    {
        using var answer = await site.SignIn("clerk-330302").PostAsync("/api/submissions/330302/2008-Q4/upload-url", null,
            TestContext.Current.CancellationToken);
        Assert.Equal("422 PERIOD_LOCKED", await ProductHarness.ProblemAsync(answer));
    }

    [Fact]
    public async Task Acknowledge_WarningsOfTheCurrentReturn_AreKeptShownAndAudited()
    {
        var harness = await ProductHarness.OpenAsync(site, 7);
        var id = (await harness.SubmitAsync(Written.Sample(harness.WithWarning))).GetProperty("id").GetString();

        var results = await ProductHarness.JsonAsync(await AcknowledgeAsync(
            harness, id, """{"items":[{"code":"R32","subject":"A11","reason":"班子 换届"},{"code":"R99","subject":"A11","reason":"x"},"""
            + """{"code":"R32","subject":"A11"}]}"""));

        Assert.Equal(["kept", "warningUnknown", "reasonMissing"], results.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("result")
            .GetString()));
        var shown = Assert.Single((await harness.HistoryAsync()).GetProperty("acknowledgements").EnumerateArray());
        Assert.Equal(("R32", "A11", "班子 换届", $"desk-{harness.Member.Locality}"),
            (shown.GetProperty("code").GetString(), shown.GetProperty("subject").GetString(), shown.GetProperty("reason").GetString(),
            shown.GetProperty("by").GetString()));
        Assert.Contains("班子 换届", Assert.Single(await AuditAsync(AuditAction.WarningsAcknowledged, harness)).New, StringComparison.Ordinal);
        await harness.SubmitAsync(Written.Sample(harness.Sound));
        Assert.Equal("409 NOT_CURRENT",
            await ProductHarness.ProblemAsync(await AcknowledgeAsync(harness, id, """{"items":[{"code":"R32","subject":"A11","reason":"x"}]}""")));
        Assert.Equal("404 NOT_FOUND",
            await ProductHarness.ProblemAsync(await AcknowledgeAsync(harness, "01HW0000000000000000000000", """{"items":[{"code":"R32"}]}""")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[null]}""")]
    [InlineData("""{"items":[{"subject":"A11"}]}""")]
    [InlineData("""{"items":[{"code":"R32","by":"somebody else"}]}""")]
    [InlineData("""{"items":[{"code":5}]}""")]
    [InlineData("""{"items":[{"code":"R32"}]""")]
    public async Task Acknowledge_BodyThatIsNone_Is400(string body)
    {
        var harness = await ProductHarness.OpenAsync(site, 8);
        Assert.Equal("400 BODY_UNREADABLE", await ProductHarness.ProblemAsync(await AcknowledgeAsync(harness, "01HW0000000000000000000000", body)));
    }

    [Fact]
    public async Task Acknowledge_TooMuch_IsRefused()
    {
        var harness = await ProductHarness.OpenAsync(site, 9);
        var items = JsonSerializer.Serialize(new { items = Enumerable.Repeat(new { code = "R32" }, 201) });
        Assert.Equal("400 BODY_UNREADABLE", await ProductHarness.ProblemAsync(await AcknowledgeAsync(harness, "01HW0000000000000000000000", items)));
        var body = JsonSerializer.Serialize(new { items = new[] { new { code = "R32", reason = new string('x', 300_000) } } });
        Assert.Equal("413 BODY_TOO_LARGE", await ProductHarness.ProblemAsync(await AcknowledgeAsync(harness, "01HW0000000000000000000000", body)));
    }

    private async Task<HttpStatusCode> StoreAsync(JsonElement url, string address, byte[] content)
    {
        var request = new HttpRequestMessage(new HttpMethod(url.GetProperty("method").GetString()!), address) { Content = new ByteArrayContent(content) };
        foreach (var header in url.GetProperty("headers").EnumerateObject())
            request.Headers.Add(header.Name, header.Value.GetString());
        // The sender of a direct upload may claim anything.
        request.Headers.Add("x-ms-meta-by", "officer-330000");
        return await SendAsync(request);
    }

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var answer = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> AcknowledgeAsync(ProductHarness harness, string? id, string body) => harness.Client.PostAsync(
        $"{harness.Folder}/{id}/acknowledgements", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private async Task<IEnumerable<AuditEntry>> AuditAsync(AuditAction action, ProductHarness harness)
    {
        var page = await site.Services.GetRequiredService<AuditStore>().ReadAsync(harness.Member.Locality.Province, ProductHarness.Period, null, 1_000,
            TestContext.Current.CancellationToken);
        return page.Entries.Where(entry => entry.Action == action && entry.Subject == harness.Member.Locality.ToString());
    }
}
