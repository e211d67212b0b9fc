using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityReports.Worker.Tests.Protocol;
using Yarp.ReverseProxy.Forwarder;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The server for callers. It passes each request on to the worker's own server and informs the worker by its channel, as the Functions host
/// does.</summary>
internal sealed class HttpFront : IAsyncDisposable
{
    private readonly WorkerChannel _channel;
    private readonly Uri _target;
    private readonly WebApplication _server;
    private readonly HttpMessageInvoker _client = new(new RetryHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }));

    private HttpFront(WorkerChannel channel, LoadedApp app)
    {
        (_channel, _target) = (channel, app.Http);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalPort(HttpProtocols.Http1AndHttp2);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        _server = builder.Build();
        foreach (var function in app.Functions.Where(function => function.IsHttp))
            _server.MapMethods(function.Text("route")!, function.Methods, (RequestDelegate)(context => ServeAsync(function, context)));
    }

    /// <summary>Its address.</summary>
    public Uri Address => new(_server.Urls.Single());

    /// <summary>Starts it.</summary>
    public static async Task<HttpFront> StartAsync(WorkerChannel channel, LoadedApp app)
    {
        var front = new HttpFront(channel, app);
        await front._server.StartAsync();
        return front;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task ServeAsync(WorkerFunction function, HttpContext context)
    {
        var id = WorkerChannel.NewId();
        context.Request.Headers["x-ms-invocation-id"] = id;
        var names = context.Request.RouteValues.ToDictionary(pair => pair.Key, pair => new TypedData { String = $"{pair.Value}" });
        var call = _channel.InvokeAsync(function, id, new TypedData { Http = new RpcHttp() }, names, context.RequestAborted);
        await _server.Services.GetRequiredService<IHttpForwarder>().SendAsync(context, _target.ToString(), _client);
        await call;
    }

    /// <summary>Repeats requests that did not reach the worker, as the Functions host does: its server may listen a little later than its channel.</summary>
    private sealed class RetryHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private const int Attempts = 10;

        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException) when (attempt < Attempts)
                {
                    await Task.Delay(Pause, cancellationToken);
                }
            }
        }
    }
}
