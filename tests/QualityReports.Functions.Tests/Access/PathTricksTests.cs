using System.Net;
using System.Text.RegularExpressions;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests.Access;

/// <summary>Every route with an invalid code: the answer is 404, and no request fails.</summary>
[Trait("Category", "Slow")]
public sealed partial class PathTricksTests(ApiSite site) : IClassFixture<ApiSite>
{
    // Together they may call every route. A soak lets each send everything; otherwise they take turns.
    private static readonly string[] Callers = ["clerk-330302", "officer-330000", "officer-000000", "admin"];

    // As sent over the network.
    private static readonly string[] Tricks =
    [
        "%2F", "..%2F330302", "330302%2F..", "%5C", "..%5C330302", "%00", "330302%00", "%20", "330302%20", "330302.", "330381-tx01", "330381-TX01.",
        "330302%0D%0AX-Evil:1",
        "%EF%BC%93%EF%BC%93%EF%BC%90%EF%BC%93%EF%BC%90%EF%BC%92", "%EF%BC%92009-Q1", "2009-q1", "2009-Q1%20", "2009-Q01", "2009-Q1;a=b",
        "01hw0000000000000000000000",
        "%F0%9F%92%A5", "%", "%zz", "%252e%252e", "*", "330302'%20or%20'1'%20eq%20'1", "null", "-1", LongText,
    ];

    private const string LongText =
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    // A subject may be anything that a key can hold, and the rest of a path belongs to the portal.
    public static TheoryData<string> Routes => [.. ApiRoute.All.Where(route => Parameter.IsMatch(route.Route)).Select(route => route.ToString())];

    [GeneratedRegex(@"\{(?!subject\})\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Parameter { get; }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Request_WithATrickForACode_FindsNothing(string name)
    {
        var route = Find(name);
        var turn = 0;
        foreach (var trick in Tricks.Append(string.Concat(Enumerable.Repeat(LongText, 30))))
        {
            foreach (var path in PathsWith(route, trick))
            {
                foreach (var caller in CallersOf(turn++))
                {
                    var (status, headers) = await SendAsync(route, path, caller);
                    Assert.True((int)status is >= 400 and < 500, $"{caller} {route.Method} {path}: {status}");
                    Assert.DoesNotContain("X-Evil", headers, StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    // The server removes dots before our code sees them: the rest is another address with its own rules.
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Request_WithDotsForACode_IsTheRequestWithoutThem(string name)
    {
        var route = Find(name);
        var turn = 0;
        foreach (var dots in new[] { "..", "%2e%2e", "%2E.", "." })
        {
            foreach (var path in PathsWith(route, dots))
            {
                var plain = new Uri(site.Address, path.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase)).AbsolutePath;
                foreach (var caller in CallersOf(turn++))
                    Assert.Equal((await SendAsync(route, plain, caller)).Status, (await SendAsync(route, path, caller)).Status);
            }
        }
    }

    private static string[] CallersOf(int turn) => FaultSeeds.IsSoak ? Callers : [Callers[turn % Callers.Length]];

    private static ApiRoute Find(string name) => ApiRoute.All.Single(route => route.ToString() == name);

    private static IEnumerable<string> PathsWith(ApiRoute route, string value) => Parameter.Matches(route.Route).Select(match =>
        (route with { Route = string.Concat(route.Route.AsSpan(0, match.Index), value, route.Route.AsSpan(match.Index + match.Length)) }).For(route.Areas[0]));

    private async Task<(HttpStatusCode Status, string Headers)> SendAsync(ApiRoute route, string path, string caller)
    {
        // Otherwise the client would normalize the address.
        var address = new Uri($"{site.Address.GetLeftPart(UriPartial.Authority)}{path}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
        request.Headers.Authorization = new("Bearer", site.Token(caller));
        using var answer = await Shared.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.ToString());
    }

    private static HttpClient Shared { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });
}
