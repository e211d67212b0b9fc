using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace QualityReports.Functions.Http;

/// <summary>The version of a report that a request asks for.</summary>
internal static class ReportVersion
{
    /// <summary>Reads <c>?version=</c>.</summary>
    /// <returns>False where it is no number; true, and no version, where it is not given.</returns>
    public static bool TryRead(HttpRequest request, out int? version)
    {
        version = null;
        if (!request.Query.TryGetValue("version", out var text))
            return true;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        version = number;
        return isNumber;
    }
}
