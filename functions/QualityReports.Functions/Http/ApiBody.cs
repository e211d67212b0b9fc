namespace QualityReports.Functions.Http;

/// <summary>Reads the body of a request up to a limit.</summary>
internal static class ApiBody
{
    /// <summary>The most bytes of a JSON body: reasons and codes, at most a few hundred of them.</summary>
    public const int MaxJsonBytes = 256 * 1024;

    /// <exception cref="BadHttpRequestException">The body is longer than the limit, or malformed.</exception>
    public static async Task<T> ReadJsonAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        var content = await ReadAsync(request, MaxJsonBytes, cancellation);
        try
        {
            return JsonSerializer.Deserialize<T>(content, ApiJson.Options) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    /// <exception cref="BadHttpRequestException">The body is longer than the limit.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            throw new BodyTooLargeException(maxBytes);
        var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (content.Length + read > maxBytes)
                throw new BodyTooLargeException(maxBytes);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static BadHttpRequestException Unreadable() => new("The body is not the JSON that is asked for.");
}
