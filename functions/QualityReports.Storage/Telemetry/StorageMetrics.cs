using System.Diagnostics.Metrics;
using Azure.Core;

namespace QualityReports.Storage.Telemetry;

internal static class StorageMetrics
{
    public const string Unanswered = "none";

    private static readonly Counter<long> Operations = ProductTelemetry.Meter.CreateCounter<long>(
        "qualityreports.storage.operations", "{operation}", "Operations on storage with all their attempts, by their last answer.");

    public static void Count(string service, HttpMessage message, bool isAnswered)
    {
        if (!Operations.Enabled)
            return;
        var status = isAnswered ? message.Response.Status.ToString(CultureInfo.InvariantCulture) : Unanswered;
        Operations.Add(1, new("service", service), new("operation", NameOf(message.Request)), new("status", status));
    }

    // The method and the kind of resource: names of blobs and keys of rows would each make a series.
    private static string NameOf(Request request)
    {
        var query = request.Uri.Query.AsSpan().TrimStart('?');
        foreach (var part in query.Split('&'))
        {
            if (query[part].StartsWith("comp=", StringComparison.Ordinal))
                return $"{request.Method.Method} {query[part]["comp=".Length..]}";
        }

        return request.Method.Method;
    }
}
