using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace QualityReports.TestSupport.Faults;

/// <summary>A synthetic answer of a service.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="errorCode">The service's code of the error; null for none.</param>
/// <param name="json">The content; by default none.</param>
public sealed class SyntheticResponse(int status, string? errorCode = null, string json = "") : Response
{
    private readonly Dictionary<string, string> _headers = HeadersOf(errorCode, json);

    /// <inheritdoc/>
    public override int Status => status;

    /// <inheritdoc/>
    public override string ReasonPhrase => errorCode ?? "";

    /// <inheritdoc/>
    public override Stream? ContentStream { get; set; } = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));

    /// <inheritdoc/>
    public override string ClientRequestId { get; set; } = "";

    /// <inheritdoc/>
    public override void Dispose() => ContentStream?.Dispose();

    /// <inheritdoc/>
    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    /// <inheritdoc/>
    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    /// <inheritdoc/>
    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    /// <inheritdoc/>
    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    private static Dictionary<string, string> HeadersOf(string? errorCode, string json)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (json.Length > 0)
            headers["Content-Type"] = "application/json";
        if (errorCode is not null)
            headers["x-ms-error-code"] = errorCode;
        return headers;
    }
}
