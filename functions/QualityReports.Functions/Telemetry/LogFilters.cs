namespace QualityReports.Functions.Telemetry;

/// <summary>Drops the libraries' log lines about each request and storage operation: Azure charges for each, and our own lines state the outcome.</summary>
public static class LogFilters
{
    /// <summary>Sets the least level of each library that writes at every request or storage operation.</summary>
    public static ILoggingBuilder AddQualityReportsFilters(this ILoggingBuilder logging) => logging
        // Information: five lines a request.
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        // Information: every operation with the headers of its answer. Warning: what was repeated, refused or timed out.
        .AddFilter("Polly", LogLevel.Warning)
        // Warning: every 404, 409 and 412 with its headers, which are answers that the product asks for.
        .AddFilter("Azure.Core", LogLevel.Error);
}
