using System.IO.Compression;
using System.Net;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Portal;

public sealed class PortalFilesTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Theory]
    [InlineData("", "text/html")]
    [InlineData("index.html", "text/html")]
    [InlineData("portal.css", "text/css")]
    [InlineData("app.js", "text/javascript")]
    [InlineData("text.zh.json", "application/json")]
    [InlineData("text.en.json", "application/json")]
    [InlineData("lib/chart.js", "text/javascript")]
    [InlineData("lib/oidc-client.js", "text/javascript")]
    [InlineData("settings.json", "application/json")]
    [InlineData("forms/2009.json", "application/json")]
    public async Task Get_AFileOfThePortal_IsServedWithItsTypeAndAPolicyWithoutInlineScript(string name, string type)
    {
        using var answer = await GetAsync(name);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("deflate", null)]
    public async Task Get_ABrowserThatTakesCompressedFiles_GetsTheSameFileSmaller(string accepted, string? encoding)
    {
        using var plain = await GetAsync("lib/chart.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("portal/lib/chart.js", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var answer = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);

        var (sent, whole) = (await ReadAsync(answer), await ReadAsync(plain));
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(("Accept-Encoding", "Accept-Encoding"), (answer.Headers.Vary.Single(), plain.Headers.Vary.Single()));
        Assert.Equal(whole, await DecodeAsync(sent, encoding));
        Assert.Equal(encoding is not null, sent.Length < whole.Length / 2);
        Assert.Equal(encoding is not null, !answer.Headers.ETag!.Equals(plain.Headers.ETag));
    }

    // A length that depends on a secret beside an attacker's text reveals the secret (BREACH).
    [Fact]
    public async Task Get_AnAnswerOfTheApi_IsNeverCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/openapi.json", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");

        using var answer = await site.SignIn("clerk-330302").SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, answer.Content.Headers.ContentEncoding.Count));
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("Index.html")]
    [InlineData("..%2fhost.json")]
    [InlineData("lib/..%2f..%2fhost.json")]
    [InlineData("%5c..%5chost.json")]
    [InlineData("package.json")]
    public async Task Get_AnyOtherName_IsNotFound(string name)
    {
        using var answer = await GetAsync(name);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AFileThatTheBrowserHas_IsNotSentAgain()
    {
        using var first = await GetAsync("app.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("portal/app.js", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Get_ThePortalWithoutASlash_IsRedirectedToItsFirstPage()
    {
        using var answer = await site.Client().GetAsync(new Uri("portal", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new Uri(site.Address, "portal/"), new Uri(new Uri(site.Address, "portal"), answer.Headers.Location!));
    }

    private static Task<byte[]> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static async Task<byte[]> DecodeAsync(byte[] content, string? encoding)
    {
        using var source = new MemoryStream(content);
        using Stream decoded = encoding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            _ => source,
        };
        using var target = new MemoryStream();
        await decoded.CopyToAsync(target, TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private Task<HttpResponseMessage> GetAsync(string name) =>
        site.Client().GetAsync(new Uri($"portal/{name}", UriKind.Relative), TestContext.Current.CancellationToken);
}
