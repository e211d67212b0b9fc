using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Serves the HTTP functions at their routes. The host's keys (<see cref="AuthorizationLevel"/>) are not checked.</summary>
/// <remarks>The Functions host is a proxy: it passes each request to the worker's server, which has its own limits, and answers 502 when that connection
/// breaks. Here the caller is connected to the functions' server directly.</remarks>
internal static class HttpRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, FunctionCatalog catalog, FunctionInvoker invoker, HostSettings settings, ILogger logger)
    {
        foreach (var function in catalog.Functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger)
                continue;
            var route = $"{settings.RoutePrefix}/{trigger.Route ?? function.Name}".TrimStart('/');
            RequestDelegate serve = context => ServeAsync(context, function, invoker, logger);
            var endpoint = trigger.Methods is not [_, ..] methods
                ? endpoints.Map(route, serve)
                : endpoints.MapMethods(route, methods.Select(method => method.ToUpperInvariant()), serve);
            endpoint.WithDisplayName(function.Name);
        }
    }

    private static async Task ServeAsync(HttpContext context, FunctionDescriptor function, FunctionInvoker invoker, ILogger logger)
    {
        var names = context.Request.RouteValues.ToDictionary(
            pair => pair.Key, pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
        try
        {
            var result = (IResult?)await invoker.InvokeAsync(function, context.Request, names, context.RequestAborted);
            await (result ?? Results.NoContent()).ExecuteAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has disconnected: there is no one to answer.
        }
        catch (Exception exception)
        {
            HostLog.RequestFailed(logger, exception, function.Name);
            if (context.Response.HasStarted)
                throw;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
