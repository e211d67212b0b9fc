using Microsoft.Net.Http.Headers;

namespace QualityReports.Functions.Portal;

/// <summary>Answers with a file of the portal, or with 304.</summary>
public sealed class ServePortal(PortalFiles files, AuthenticationSettings settings)
{
    private const string Root = "/portal";

    // Pages load from this origin only, and connect to the API and the issuer only. The style sheet may contain pictures.
    private readonly string _policy = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        $"connect-src 'self' {settings.Authority.GetLeftPart(UriPartial.Authority)}",
        $"form-action 'self' {settings.Authority.GetLeftPart(UriPartial.Authority)}",
        "base-uri 'none'",
        "frame-ancestors 'none'");

    public IResult Run(HttpRequest request)
    {
        SetHeaders(request.HttpContext.Response);
        var path = request.Path.Value ?? "";
        if (string.Equals(path, Root, StringComparison.OrdinalIgnoreCase))
            return Results.Redirect("portal/");
        return path.StartsWith(Root + "/", StringComparison.OrdinalIgnoreCase) && files.Find(path[(Root.Length + 1)..]) is { } file
            ? Send(request, file)
            : ApiProblems.NotFound.ToResult();
    }

    private static IResult Send(HttpRequest request, PortalFile file)
    {
        var (content, encoding) = file.For(request.GetTypedHeaders().AcceptEncoding);
        var headers = request.HttpContext.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return ApiResult.Bytes(request, content, file.ContentType);
    }

    // Cached, but revalidated each time: a new version of the app never runs with old pages.
    private void SetHeaders(HttpResponse response)
    {
        ApiHeaders.SetCommon(response);
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = _policy;
    }
}
