using System.Net.Http.Headers;
using Microsoft.IdentityModel.Tokens;
using QualityReports.Domain.Access;
using QualityReports.LocalHost.Identity;
using QualityReports.LocalHost.Pipeline;
using QualityReports.TestSupport;
using Xunit;

namespace QualityReports.ProductSupport;

/// <summary>The whole product on free ports, as <c>qr up</c> runs it, in April 2009 of the sample province: its API, its portal, its triggers. A class or a
/// collection of tests shares its data.</summary>
public sealed class ApiSite : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();
    private readonly List<HttpClient> _clients = [];
    private LocalPipeline? _pipeline;

    /// <summary>The product's clock.</summary>
    public TestClock Clock { get; } = new(ProductHarness.Start);

    /// <summary>The address of the site.</summary>
    public Uri Address => Pipeline.Address;

    /// <summary>The connection string of its storage.</summary>
    public string ConnectionString => Pipeline.ConnectionString;

    /// <summary>The product's services.</summary>
    public IServiceProvider Services => Pipeline.Services;

    private LocalPipeline Pipeline => _pipeline ?? throw new InvalidOperationException("The fixture was not started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        var options = new LocalPipelineOptions { SharedAzurite = _azurite.Endpoints, Change = Clock.AddTo, Progress = TextWriter.Null };
        _pipeline = await LocalPipeline.StartAsync(options, default);
        await SampleSite.PrepareAsync(Services, default);
    }

    /// <summary>A client that is signed in as a subject.</summary>
    public HttpClient SignIn(string subject) => Client(Token(subject));

    /// <summary>A client with a token, or without one.</summary>
    public HttpClient Client(string? token = null)
    {
        // A redirect would hide what a route answers.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _clients.Add(client);
        return client;
    }

    /// <summary>A token of the site's issuer.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="change">Changes the token.</param>
    public string Token(string subject, Action<SecurityTokenDescriptor>? change = null) =>
        Pipeline.Issuer.Issue(SampleUser.Find(subject) ?? new SampleUser(subject, subject, Role.Clerk, Scope.Nation), change);

    /// <summary>The key that signs tokens.</summary>
    public RsaSecurityKey IssuerKey => Pipeline.Issuer.Key;

    /// <summary>Runs a timer function now.</summary>
    public Task RunTimerAsync(string function) => Pipeline.RunTimerAsync(function, TestContext.Current.CancellationToken);

    /// <summary>Waits until every upload and every message is handled.</summary>
    public Task WaitUntilIdleAsync() => Pipeline.WaitUntilIdleAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        if (_pipeline is not null)
            await _pipeline.DisposeAsync();
    }
}
