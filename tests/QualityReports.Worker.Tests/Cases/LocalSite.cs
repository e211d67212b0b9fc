using QualityReports.Functions;
using QualityReports.LocalHost.Hosting;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A site with the local host of <c>qr</c>, in this process, for comparison with the worker's.</summary>
public sealed class LocalSite : IAsyncLifetime
{
    private Site? _site;
    private LocalFunctionHost? _host;

    internal TestedHost Tested => new TestedLocalHost(_site!, _host!);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync();
        _host = new LocalFunctionHost(FunctionCatalog.Discover(typeof(Composition).Assembly), _site.Services);
        await _host.StartAsync(timers: false);
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
