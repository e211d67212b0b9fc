using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace QualityReports.Functions.Tests.Http;

/// <summary>A proxy before a site, with the forwarder that the Functions host has before its worker. It sends a whole request before it reads the
/// answer.</summary>
internal sealed class ForwardingProxy : IAsyncDisposable
{
    // The limit of the host, unless FUNCTIONS_REQUEST_BODY_SIZE_LIMIT sets another.
    private const long MaxBytes = 104_857_600;

    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _client;

    private ForwardingProxy(WebApplication app, HttpMessageInvoker client) => (_app, _client) = (app, client);

    /// <summary>The address of the proxy.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts it on a free port.</summary>
    public static async Task<ForwardingProxy> StartAsync(Uri site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBytes);
        var app = builder.Build();
        var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None
        });
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        app.Run(async context => await forwarder.SendAsync(context, site.ToString(), client));
        await app.StartAsync();
        return new ForwardingProxy(app, client);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }
}
