using System.Net;
using System.Net.Http.Json;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>A request that a route answers with success.</summary>
/// <param name="Function">The route's function.</param>
/// <param name="User">The sample user that sends it; null without sign-in.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record RouteCase(string Function, string? User, HttpStatusCode Status = HttpStatusCode.OK)
{
    /// <summary>Values of the route's parameters that are not the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The query, with its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The body as JSON; null for none.</summary>
    public object? Json { get; init; }

    /// <summary>The body as bytes; null for none.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The request.</summary>
    /// <param name="function">The function as the worker describes it.</param>
    /// <param name="usual">The usual values of parameters, by name.</param>
    public HttpRequestMessage Request(WorkerFunction function, IReadOnlyDictionary<string, string> usual)
    {
        var route = usual.Where(pair => !Values.ContainsKey(pair.Key)).Concat(Values)
            .Aggregate(function.Text("route")!, (path, pair) => path.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal));
        return new HttpRequestMessage(new HttpMethod(function.Methods.Single()), $"/{route}{Query}")
        {
            Content = Bytes is not null ? new ByteArrayContent(Bytes) : Json is not null ? JsonContent.Create(Json) : null,
        };
    }
}
