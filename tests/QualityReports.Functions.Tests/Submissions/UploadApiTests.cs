using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Areas;
using QualityReports.Functions.Tests.Http;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>Bodies that are too long, empty, interrupted or too frequent, and the names of their files.</summary>
public sealed class UploadApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const int Cap = 26_214_400;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_OneByteAboveTheCap_LeavesNothing(bool isChunked)
    {
        var harness = await ProductHarness.OpenAsync(site, isChunked ? 0 : 1);
        foreach (var query in new[] { "", "?check=true" })
        {
            using var answer = await harness.PostAsync(new ZeroContent(Cap + 1, isChunked), query);
            Assert.Equal("413 BODY_TOO_LARGE", await ProductHarness.ProblemAsync(answer));
        }

        await AssertNothingAsync(harness);
    }

    [Fact]
    public async Task Upload_ExactlyTheCap_IsTakenAndJudged()
    {
        var harness = await ProductHarness.OpenAsync(site, 2);

        var upload = await harness.SubmitAsync(new byte[Cap]);

        Assert.Equal(("rejected", "FILE_NOT_XLSX", Cap), (upload.GetProperty("state").GetString(), upload.GetProperty("reason").GetString(),
            upload.GetProperty("bytes").GetInt32()));
    }

    [Fact]
    public async Task Upload_LengthAboveTheCap_IsRefusedBeforeAnythingIsSent()
    {
        var harness = await ProductHarness.OpenAsync(site, 3);
        using var content = new ZeroContent(1L << 40, isChunked: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, harness.Folder) { Content = content };
        request.Headers.ExpectContinue = true;
        // A busy machine may delay the client for longer than the second after which it sends without an answer.
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = harness.Client.DefaultRequestHeaders.Authorization;

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("413 BODY_TOO_LARGE", await ProductHarness.ProblemAsync(answer));
        Assert.False(content.WasAsked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_EmptyBody_IsRefused(bool isChunked)
    {
        var harness = await ProductHarness.OpenAsync(site, isChunked ? 4 : 5);
        foreach (var query in new[] { "", "?check=true", "?check=maybe" })
            Assert.Equal("400 BODY_UNREADABLE", await ProductHarness.ProblemAsync(await harness.PostAsync(new ZeroContent(0, isChunked), query)));
        await AssertNothingAsync(harness);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_ConnectionCutInTheMiddle_LeavesNothing(bool isChunked)
    {
        var harness = await ProductHarness.OpenAsync(site, isChunked ? 6 : 7);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(site.Address.Host, site.Address.Port, TestContext.Current.CancellationToken);
            var length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: 6000000";
            var head = $"POST {harness.Folder} HTTP/1.1\r\nHost: {site.Address.Authority}\r\n"
                + $"Authorization: {harness.Client.DefaultRequestHeaders.Authorization}\r\n{length}\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(isChunked ? head + "5B8D80\r\n" : head), TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(new byte[3_000_000], TestContext.Current.CancellationToken);
            // The upload has begun: storage holds a block of it.
            while ((await harness.BlobsAsync(BlobStates.Uncommitted)).Count == 0)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            socket.Client.LingerState = new LingerOption(enable: true, 0);
        }

        await site.WaitUntilIdleAsync();

        await AssertNothingAsync(harness);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>.xlsx", "script>.xlsx")]
    [InlineData("=cmd|'calc'!A0.xlsx", "=cmd|'calc'!A0.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\My Documents\\季报.xlsx", "季报.xlsx")]
    [InlineData("a.xlsx\r\nX-Evil: 1", "a.xlsx X-Evil: 1")]
    [InlineData("\u202Excod.xlsx\0", "xcod.xlsx")]
    [InlineData(" / ", null)]
    [InlineData("100%25 + \"quotes\" & more.xlsx", "100%25 + \"quotes\" & more.xlsx")]
    public async Task Upload_HostileFileName_IsKeptForReadingAlone(string name, string? kept)
    {
        var harness = await ProductHarness.OpenAsync(site, 8);
        var id = (await harness.SubmitAsync([1, 2, 3], "?name=" + Uri.EscapeDataString(name))).GetProperty("id").GetString();

        using var answer = await harness.GetAsync($"/{id}");
        Assert.DoesNotContain('<', await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(kept, (await ProductHarness.JsonAsync(answer)).GetProperty("fileName").GetString());
        using var original = await harness.GetAsync($"/{id}/original");
        Assert.Equal($"{harness.Member.Locality}-2009-Q1-{id}-original.xlsx", original.Content.Headers.ContentDisposition!.FileName);
        Assert.False(original.Headers.Contains("X-Evil"));
        Assert.DoesNotContain(await harness.BlobsAsync(), blob => blob.Contains("passwd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_LongFileName_IsCutBetweenCharacters()
    {
        var harness = await ProductHarness.OpenAsync(site, 9);
        var name = new string('长', 199) + string.Concat(Enumerable.Repeat("\U00020000", 300));

        var upload = await harness.SubmitAsync([1], "?name=" + Uri.EscapeDataString(name));

        Assert.Equal(new string('长', 199), upload.GetProperty("fileName").GetString());
    }

    [Fact]
    public async Task Upload_ByOnePersonWithoutEnd_IsSlowedDown()
    {
        var harness = await ProductHarness.OpenAsync(site, 10);
        var refused = new List<HttpResponseMessage>();
        for (var i = 0; i < 40; i++)
        {
            var answer = await harness.PostAsync([], "");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                refused.Add(answer);
        }

        Assert.NotEmpty(refused);
        Assert.Equal("429 TOO_MANY_UPLOADS", await ProductHarness.ProblemAsync(refused[0]));
        Assert.Equal(TimeSpan.FromSeconds(2), refused[0].Headers.RetryAfter!.Delta);
        var other = await ProductHarness.OpenAsync(site, 11);
        Assert.Equal("400 BODY_UNREADABLE", await ProductHarness.ProblemAsync(await other.PostAsync([])));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Upload_FiftyClerksAtOnce_AllAreTaken()
    {
        var harnesses = new List<ProductHarness>();
        foreach (var member in SampleRoster.For(AreaCode.Parse("320000")).Where(member => member.IsRequiredFor(ProductHarness.Period)).Take(50))
            harnesses.Add(await ProductHarness.OpenAsync(site, member));
        Assert.Equal(50, harnesses.Count);
        var files = harnesses.ConvertAll(harness => Written.Sample(harness.Sound));

        var uploads = await Task.WhenAll(
            harnesses.Select((harness, i) => harness.SubmitAsync(files[i], string.Create(CultureInfo.InvariantCulture, $"?name={i}.xlsx"))));

        Assert.All(uploads, upload => Assert.Equal("accepted", upload.GetProperty("state").GetString()));
        var histories = await Task.WhenAll(harnesses.Select(harness => harness.HistoryAsync()));
        Assert.Equal(uploads.Select(upload => upload.GetProperty("id").GetString()), histories.Select(history => history.GetProperty("current").GetString()));
    }

    private static async Task AssertNothingAsync(ProductHarness harness)
    {
        Assert.Empty(await harness.BlobsAsync());
        Assert.Equal(0, (await harness.HistoryAsync()).GetProperty("submissions").GetArrayLength());
    }
}
