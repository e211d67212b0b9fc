using System.Globalization;

namespace QualityReports.Functions.Http;

internal static class ReportVersion
{
    /// <summary>Reads <c>?version=</c>.</summary>
    /// <returns>False for a malformed number; true without a version where the parameter is absent.</returns>
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
