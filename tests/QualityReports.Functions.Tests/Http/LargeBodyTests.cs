using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using QualityReports.Functions.Tests.Access;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Http;

/// <summary>Clients that send more than a route accepts, or are refused before their body is read: each reads the reason, directly and through a
/// proxy.</summary>
[Trait("Category", "Slow")]
public sealed partial class LargeBodyTests(ApiSite site) : IClassFixture<ApiSite>
{
    private const long Megabyte = 1024 * 1024;

    // More than the server's own limit: 30,000,000 bytes.
    private const long Large = 35 * Megabyte;

    // | `PUT api/…` | 262,144 | what |
    [GeneratedRegex(
        @"^\| (?<name>[A-Z]\w+) \| `(?<route>[A-Z]+ api/[^`]+)` \| (?<bytes>[\d,]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"equest\.(Body|BodyReader|Form|ReadForm\w*|ReadFromJson\w*)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Reading { get; }

    public static MatrixTheoryData<int, bool, bool> Sizes => new([27, 60], [false, true], [false, true]);

    public static TheoryData<string> Routes => [.. ApiRoute.All.Select(route => route.ToString())];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Upload_LargerThanTheCap_ReadsTheReason(int megabytes, bool isChunked, bool isProxied)
    {
        var harness = await ProductHarness.OpenAsync(site, 0);

        Assert.Equal("413 BODY_TOO_LARGE", await SendAsync(harness, new ZeroContent(megabytes * Megabyte, isChunked), isProxied));
    }

    // The server alone would keep reading for five seconds.
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Upload_LargerThanTheCapOverASlowLine_ReadsTheReason()
    {
        var harness = await ProductHarness.OpenAsync(site, 1);

        var answers = await Task.WhenAll(Sizes.Select(row => row.Data).Where(size => size.Item1 == 27).Select(size => SendAsync(
            harness, new ZeroContent(27 * Megabyte, size.Item2) { PieceBytes = (int)Megabyte / 2, Pause = TimeSpan.FromMilliseconds(130) }, size.Item3)));

        Assert.All(answers, answer => Assert.Equal("413 BODY_TOO_LARGE", answer));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Request_ThatIsRefusedBeforeItsBodyIsRead_ReadsTheReason(string name)
    {
        var route = ApiRoute.All.Single(route => route.ToString() == name);
        foreach (var client in new[] { site.Client(), site.SignIn("nobody") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.For(route.Areas[0]))
            { Content = new ZeroContent(Large, isChunked: false) };
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(
                (int)answer.StatusCode is 401 or 403 || route.Who is "anyone" or "signed in", $"{route}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Request_OfNoRoute_ReadsTheReason()
    {
        using var answer = await site.Client().PostAsync(new Uri("api/nothing", UriKind.Relative), new ZeroContent(Large, isChunked: true),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Upload_BeyondWhatAPersonMaySend_ReadsTheReason()
    {
        var harness = await ProductHarness.OpenAsync(site, 2);
        var codes = new List<string>();
        for (var i = 0; i < 31; i++)
            codes.Add(await SendAsync(harness, new ZeroContent(i < 30 ? 0 : Large, isChunked: false), isProxied: false));

        Assert.Equal("429 TOO_MANY_UPLOADS", codes[^1]);
    }

    [Fact]
    public void Document_RoutesWithABody_AreThoseOfTheApp() => Assert.Equal(
        ApiRoute.WithBody.Select(route => $"{route.Name} {route}").Order(StringComparer.Ordinal),
        Rows().Select(row => $"{row.Groups["name"].Value} {row.Groups["route"].Value}").Order(StringComparer.Ordinal));

    // The answer and the document both have the limit.
    [Fact]
    public async Task Body_LargerThanTheDocumentSays_ReadsTheBound()
    {
        foreach (var row in Rows())
        {
            var route = ApiRoute.All.Single(route => route.ToString() == row.Groups["route"].Value);
            var client = site.SignIn(route.Who switch
            {
                "clerk" => "clerk-330302",
                "province" => "officer-330000",
                "admin" => "admin",
                _ => throw new InvalidOperationException(route.Who)
            });
            var cap = long.Parse(row.Groups["bytes"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            foreach (var (bytes, isChunked) in new[] { (cap + 1, true), (Large, false), (Large, true) })
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method),
                    route.For(route.Areas[0]).Replace("330000/2009-Q1/extensions/330000", "330000/2009-Q1/extensions/330302", StringComparison.Ordinal))
                {
                    Content = new ZeroContent(bytes, isChunked),
                };
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal($"{route} 413 BODY_TOO_LARGE", $"{route} {await ProductHarness.ProblemAsync(answer)}");
                Assert.Contains(row.Groups["bytes"].Value, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                    StringComparison.Ordinal);
            }
        }
    }

    // The server does not limit a body, so every reader must.
    [Fact]
    public void Sources_ThatReadABody_AreThoseThatBoundIt()
    {
        var root = Repository.PathOf("functions/QualityReports.Functions");
        var readers = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(root, path).StartsWith("obj", StringComparison.Ordinal) && Reading.IsMatch(File.ReadAllText(path)))
            .Select(Path.GetFileName);

        Assert.Equal(["ApiBody.cs", "BoundedStream.cs", "RestOfBody.cs"], readers.Order(StringComparer.Ordinal));
    }

    private static List<Match> Rows() => Row.Matches(Repository.ReadText("docs/api.md").ReplaceLineEndings("\n")).ToList();

    private async Task<string> SendAsync(ProductHarness harness, HttpContent content, bool isProxied)
    {
        await using var proxy = isProxied ? await ForwardingProxy.StartAsync(site.Address) : null;
        using var client = new HttpClient { BaseAddress = proxy?.Address ?? site.Address };
        client.DefaultRequestHeaders.Authorization = harness.Client.DefaultRequestHeaders.Authorization;
        using var answer = await client.PostAsync(new Uri(harness.Folder, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await ProductHarness.ProblemAsync(answer);
    }
}
