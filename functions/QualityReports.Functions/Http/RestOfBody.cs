using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace QualityReports.Functions.Http;

/// <summary>Reads and discards the rest of a body after the answer, so that the client can read the answer. Closing the connection earlier resets it: many
/// clients then lose the answer, and the Functions host's proxy answers 502.</summary>
public sealed class RestOfBody(TimeProvider clock) : IStartupFilter
{
    /// <summary>The most bytes read after an answer. The platform allows no larger request: 210 MB (Azure Functions, Service limits, Max request
    /// size).</summary>
    public const long MaxBytes = 210_000_000;

    /// <summary>The most seconds of reading: Azure's load balancer ends a request after 230 (Azure Functions, HTTP trigger, Limits).</summary>
    public const int MaxSeconds = 230;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(RunAsync);
        next(app);
    };

    private Task RunAsync(HttpContext context, RequestDelegate next) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? next(context) : RunWithBodyAsync(context, next);

    private async Task RunWithBodyAsync(HttpContext context, RequestDelegate next)
    {
        // Each route limits its body; the server's own limit, 30,000,000 bytes, would end the connection instead.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        try
        {
            await next(context);
            await context.Response.CompleteAsync();
        }
        finally
        {
            await DropAsync(context);
        }
    }

    private async Task DropAsync(HttpContext context)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(MaxSeconds), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            if (await DropAsync(context.Request.BodyReader, end.Token))
                return;
        }
        catch (OperationCanceledException)
        {
            // The client is gone, or the time is over.
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // The body is interrupted or malformed; the server ends the connection.
            return;
        }

        context.Abort();
    }

    // Whether the body ended within the limit.
    private static async Task<bool> DropAsync(PipeReader body, CancellationToken cancellation)
    {
        for (long dropped = 0; dropped <= MaxBytes;)
        {
            var piece = await body.ReadAsync(cancellation);
            dropped += piece.Buffer.Length;
            body.AdvanceTo(piece.Buffer.End);
            if (piece.IsCompleted)
                return true;
        }

        return false;
    }
}
