using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A web server that answers every request with 200 and a page, as the sign-in page of a network does.</summary>
internal sealed class WebPage : IAsyncDisposable
{
    private readonly WebApplication _server;

    private WebPage(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.Single());

    public static async Task<WebPage> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalPort(HttpProtocols.Http1));
        var server = builder.Build();
        server.Run(context => context.Response.WriteAsync("<html>Sign in</html>"));
        await server.StartAsync();
        return new WebPage(server);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
