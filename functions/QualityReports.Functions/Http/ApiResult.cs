using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace QualityReports.Functions.Http;

internal static class ApiResult
{
    /// <summary>The value as JSON, with an ETag of its bytes; 304 where the caller has them already.</summary>
    public static IResult Ok<T>(HttpRequest request, T value) => Bytes(request, JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), MediaTypes.Json);

    /// <summary>JSON that is serialised already, for this request only.</summary>
    public static IResult Json(byte[] content) => Results.Bytes(content, MediaTypes.Json);

    /// <summary>201: a resource was made that cannot be read again.</summary>
    public static IResult Created<T>(T value) => Results.Json(value, ApiJson.Options, MediaTypes.Json, StatusCodes.Status201Created);

    /// <summary>202: the work has begun; with the address to ask for its state.</summary>
    public static IResult Accepted<T>(string location, T value) =>
        new LocatedResult(location, Results.Json(value, ApiJson.Options, MediaTypes.Json, StatusCodes.Status202Accepted));

    /// <summary>Bytes as they are, with an ETag of them; 304 where the caller has them already.</summary>
    public static IResult Bytes(HttpRequest request, byte[] content, string contentType)
    {
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
        request.HttpContext.Response.Headers.ETag = etag.ToString();
        return HasAlready(request, etag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(content, contentType);
    }

    private static bool HasAlready(HttpRequest request, EntityTagHeaderValue etag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known) && known.Any(one => one.Compare(etag, useStrongComparison: false));

    private sealed class LocatedResult(string location, IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = location;
            return inner.ExecuteAsync(httpContext);
        }
    }
}
