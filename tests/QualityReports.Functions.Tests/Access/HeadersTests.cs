using System.Net;
using System.Text;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Access;

/// <summary>The headers of every route's answers, good and bad, and request headers that ask for too much.</summary>
public sealed class HeadersTests(ApiSite site) : IClassFixture<ApiSite>
{
    private static readonly string[] Callers = ["", "clerk-330302", "officer-330000", "officer-000000", "admin", "somebody"];

    // The portal's files must be shown and run: PortalFilesTests checks theirs.
    public static TheoryData<string> Routes => [.. ApiRoute.All.Where(route => route.Name != "Portal").Select(route => route.ToString())];

    [Theory]
    [MemberData(nameof(Routes))]
    [Trait("Category", "Slow")]
    public async Task Answer_OfEachRouteToEachCaller_HasTheHeaders(string name)
    {
        var route = ApiRoute.All.Single(route => route.ToString() == name);
        foreach (var caller in Callers)
        {
            foreach (var period in new[] { "2009-Q1", "2008-Q4", "1999-Q9" })
            {
                using var answer = await SendAsync(route, caller, route.For(route.Areas[0], period));
                var headers = answer.Headers.ToString();
                Assert.True(answer.Headers.CacheControl?.NoStore, $"{caller} {route} {answer.StatusCode}\n{headers}");
                Assert.Contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'", headers, StringComparison.Ordinal);
                Assert.Contains("X-Content-Type-Options: nosniff", headers, StringComparison.Ordinal);
                Assert.Contains("X-Frame-Options: DENY", headers, StringComparison.Ordinal);
                Assert.Contains("Referrer-Policy: no-referrer", headers, StringComparison.Ordinal);
                Assert.DoesNotContain("Server:", headers, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("Set-Cookie", headers, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override", "POST")]
    [InlineData("X-HTTP-Method", "DELETE")]
    [InlineData("X-Method-Override", "PUT")]
    [InlineData("X-Original-URL", "/api/submissions/330303/2009-Q1")]
    [InlineData("X-Rewrite-Url", "/api/submissions/330303/2009-Q1")]
    public async Task Request_ThatWouldBeAnother_IsWhatItIs(string header, string value)
    {
        // Uploads of other tests of the site may still change its state.
        await site.WaitUntilIdleAsync();
        var plain = await ReadAsync(null, "");
        Assert.Contains("\"locality\":\"330302\"", plain, StringComparison.Ordinal);
        Assert.Equal(plain, await ReadAsync(header, value));
    }

    [Fact]
    public async Task Request_WithHeadersWithoutEnd_IsRefusedAndTheAppGoesOn()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/api/me"));
        request.Headers.Add("X-Long", new string('x', 40_000));
        using var answer = await site.SignIn("clerk-330302").SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);

        using var token = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/api/me"));
        token.Headers.TryAddWithoutValidation("Authorization", $"Bearer {new string('a', 20_000)}.{new string('b', 5_000)}.c");
        using var refused = await site.Client().SendAsync(token, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("330302", await ReadAsync(null, ""), StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string? header, string value)
    {
        // No test sends a return for this period, so the answer depends on the request alone.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/api/submissions/330302/2008-Q3"));
        if (header is not null)
            request.Headers.Add(header, value);
        using var answer = await site.SignIn("clerk-330302").SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(ApiRoute route, string caller, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(site.Address, path));
        // An unreadable body, so that the requests change nothing.
        if (route.Method is "POST" or "PUT")
            request.Content = new StringContent("?", Encoding.UTF8, "application/json");
        return (caller.Length == 0 ? site.Client() : site.SignIn(caller)).SendAsync(request, TestContext.Current.CancellationToken);
    }
}
