using System.Net;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Access;
using QualityReports.ProductSupport;
using QualityReports.Storage.Access;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Access;

/// <summary>Every route, for every role, in its own area, a neighbour's, the one above and the ones below. docs/api.md says which role may call it.</summary>
public sealed class AccessMatrixTests(ApiSite site) : IClassFixture<ApiSite>
{
    // Role, its area, and the areas that it covers, written independently of the product.
    private static readonly (string Subject, string Role, string Area, Func<string, bool> Covers)[] Holders =
    [
        ("matrix-clerk", "clerk", "330302", asked => asked == "330302"),
        ("matrix-town", "clerk", "330381-TX01", asked => asked == "330381-TX01"),
        ("matrix-province", "province", "330000", asked => asked.StartsWith("33", StringComparison.Ordinal)),
        ("matrix-nation", "nation", "000000", _ => true),
        ("matrix-admin", "admin", "000000", _ => true),
        ("matrix-admin-33", "admin", "330000", asked => asked.StartsWith("33", StringComparison.Ordinal)),
        ("matrix-nobody", "", "", _ => false),
    ];

    public static TheoryData<string> Routes => [.. ApiRoute.All.Select(route => route.ToString())];

    [Fact]
    public void Document_Routes_AreThoseOfTheApp() =>
        Assert.Equal(ApiRoute.All.Select(route => $"{route.Name} {route}").Order(StringComparer.Ordinal),
            ApiRoute.Documented.Keys.Select(route => $"{route.Name} {route}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Request_WithoutAToken_IsA401(string name)
    {
        var route = Find(name);
        using var client = site.Client();

        var answer = await SendAsync(client, route, route.Areas[0]);

        Assert.Equal(!route.IsForAnyone, answer == HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Request_OfEachRoleForEachArea_IsLetInExactlyWhereTheDocumentSays(string name)
    {
        var route = Find(name);
        await GrantAsync();
        foreach (var holder in Holders)
        {
            var client = site.SignIn(holder.Subject);
            foreach (var area in route.Areas)
            {
                var answer = await SendAsync(client, route, area);
                var isAdmitted = route.Who is "anyone" or "signed in" || (route.Who.Split(", ").Contains(holder.Role) && holder.Covers(area));
                Assert.True(isAdmitted == (answer is not HttpStatusCode.Forbidden), $"{holder.Subject} {route} {area}: {answer}");
                Assert.NotEqual(HttpStatusCode.Unauthorized, answer);
                Assert.True((int)answer < 500, $"{holder.Subject} {route} {area}: {answer}");
            }
        }
    }

    [Fact]
    public async Task Request_RefusedForItsArea_SaysNothingOfThePeriod()
    {
        using var client = site.SignIn("matrix-stranger");
        foreach (var route in ApiRoute.All.Where(route => route.Route.Contains("{period}", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.For(route.Areas[0], "never"));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route}: {answer.StatusCode}");
        }
    }

    private static ApiRoute Find(string name) => ApiRoute.All.Single(route => route.ToString() == name);

    private async Task<HttpStatusCode> SendAsync(HttpClient client, ApiRoute route, string area)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(site.Address, route.For(area)));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task GrantAsync()
    {
        var grants = site.Services.GetRequiredService<GrantStore>();
        foreach (var holder in Holders.Where(holder => holder.Role.Length > 0))
        {
            Assert.True(Scope.TryParse(holder.Area, out var scope));
            await grants.SaveAsync(new Grant(holder.Subject, scope, Enum.Parse<Role>(holder.Role, ignoreCase: true)), TestContext.Current.CancellationToken);
        }
    }
}
