using System.Net.Http.Headers;
using QualityReports.LocalHost.Identity;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>One site with one host, for every test that does not stop it. Timers run only when a test calls them.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    private Site? _site;
    private WorkerHost? _host;

    internal Site Site => _site ?? throw new InvalidOperationException("The fixture was not started.");

    internal WorkerHost Host => _host ?? throw new InvalidOperationException("The fixture was not started.");

    /// <summary>A client of the host that is signed in as a sample user.</summary>
    internal HttpClient SignIn(string subject)
    {
        var token = Site.Tokens.Issuer.Issue(SampleUser.Find(subject)!);
        return new HttpClient { BaseAddress = Host.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync();
        _host = await WorkerHost.StartAsync(_site.Settings);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }
}
