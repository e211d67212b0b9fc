using System.Net;
using System.Net.Http.Headers;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>Every route of the worker answers with success through the host's proxy.</summary>
public sealed class RoutesTests(SharedSite shared, RoutesFixture routes) : IClassFixture<RoutesFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Routes_OfTheWorker_HaveACaseEach() => Assert.Equal(
        shared.Host.App.Functions.Where(function => function.IsHttp).Select(function => function.Name).Order(StringComparer.Ordinal),
        routes.Cases.Select(route => route.Function).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Route_WithItsCase_AnswersWithSuccess()
    {
        var answers = new List<string>();
        foreach (var route in routes.Cases)
        {
            using var client = route.User is { } user ? shared.SignIn(user) : new HttpClient { BaseAddress = shared.Host.Address };
            using var request = route.Request(shared.Host.App.Functions.Single(function => function.Name == route.Function), routes.Usual);
            using var answer = await client.SendAsync(request, Cancellation);
            if (answer.StatusCode != route.Status)
                answers.Add($"{route.Function} {request.RequestUri}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
        }

        Assert.True(answers.Count == 0, string.Join('\n', answers));
    }

    [Fact]
    public async Task Download_OfARange_IsAPartOfTheFile()
    {
        using var clerk = shared.SignIn("clerk-330302");
        var path = $"/api/submissions/330302/{Reporter.Period}/{routes.Usual["id"]}/original";
        var whole = await clerk.GetByteArrayAsync(path, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(1_000, 1_999) } };

        using var part = await clerk.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[1_000..2_000], await part.Content.ReadAsByteArrayAsync(Cancellation));
    }
}
