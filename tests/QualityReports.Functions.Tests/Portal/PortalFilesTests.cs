using System.Net;
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

    private Task<HttpResponseMessage> GetAsync(string name) =>
        site.Client().GetAsync(new Uri($"portal/{name}", UriKind.Relative), TestContext.Current.CancellationToken);
}
