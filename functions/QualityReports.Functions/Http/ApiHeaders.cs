namespace QualityReports.Functions.Http;

/// <summary>The headers of every answer of the API: no caching, no frames, no guessing of content types.</summary>
internal static class ApiHeaders
{
    /// <summary>Sets the headers; a result may change them later.</summary>
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        SetCommon(response);
    }

    /// <summary>Sets the headers that the portal's files share.</summary>
    public static void SetCommon(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (response.HttpContext.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
