using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class HttpRoutesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly HostHarness _harness = new(azurite, new Recorder(), typeof(WebFunctions));
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _harness.Host.MapHttp(_app);
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
        await _harness.DisposeAsync();
    }

    [Fact]
    public async Task Route_IsServedWhole_AndItsValuesBindByName() =>
        Assert.Equal("\"GET 330000 2009-Q1 ?x=1\"", await _client.GetStringAsync("/api/provinces/330000/2009-Q1?x=1"));

    [Fact]
    public async Task OptionalValue_ThatIsMissing_BindsToNull() =>
        Assert.Equal("\"GET 330000  \"", await _client.GetStringAsync("/api/provinces/330000"));

    [Fact]
    public async Task PlainResult_IsAccepted() => Assert.Equal(HttpStatusCode.NoContent, (await _client.GetAsync("/health")).StatusCode);

    [Fact]
    public async Task OtherMethod_IsRefused() => Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.DeleteAsync("/health")).StatusCode);

    [Fact]
    public async Task Exception_IsA500WithoutDetails()
    {
        var response = await _client.PostAsync("/fails", null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    public sealed class WebFunctions
    {
        [Function("Province")]
        public async Task<IResult> Province(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/{period?}")] HttpRequest request,
            string province, string? period, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return TypedResults.Ok($"{request.Method} {province} {period} {request.QueryString}");
        }

        [Function("Health")]
        public IResult Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) => TypedResults.NoContent();

        [Function("Fails")]
        public Task<IResult> Fails([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) =>
            throw new InvalidOperationException("A secret.");
    }
}
