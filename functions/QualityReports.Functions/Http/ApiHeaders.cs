using Microsoft.AspNetCore.Http;

namespace QualityReports.Functions.Http;

/// <summary>The headers of every answer of the API: kept by nobody, shown in no frame, taken for nothing but what it says it is.</summary>
internal static class ApiHeaders
{
    /// <summary>Sets them; a result may set others later.</summary>
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        SetCommon(response);
    }

    /// <summary>Sets those that the portal's files have as well.</summary>
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
