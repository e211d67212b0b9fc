using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace QualityReports.Functions.Settings;

/// <summary>The destinations of telemetry: Application Insights, a collector, both, or none.</summary>
/// <param name="ApplicationInsights">Connection string of Application Insights; null for none.</param>
/// <param name="Identity">The identity for sending there; null where the connection string is enough.</param>
/// <param name="Collector">Address of a collector of the OpenTelemetry protocol; null for none.</param>
public sealed record TelemetrySettings(string? ApplicationInsights, TokenCredential? Identity, Uri? Collector)
{
    public static IReadOnlyList<Setting> All { get; } = [AppSettings.ApplicationInsights, AppSettings.ApplicationInsightsIdentity, AppSettings.OtlpEndpoint];

    public bool IsSent => ApplicationInsights is not null || Collector is not null;

    /// <exception cref="SettingException">A setting is malformed or in conflict with another; the message has its name.</exception>
    public static TelemetrySettings Read(IConfiguration configuration) =>
        new(ReadApplicationInsights(configuration), ReadIdentity(configuration), ReadCollector(configuration));

    private static string? ReadApplicationInsights(IConfiguration configuration)
    {
        if (AppSettings.ApplicationInsights.Read(configuration) is not { } text)
            return null;
        return Pairs(text) is { } pairs && pairs.TryGetValue("InstrumentationKey", out var key) && Guid.TryParse(key, out _) && pairs.All(LeadsSomewhere)
            ? text
            : throw AppSettings.ApplicationInsights.Wrong(
                "must be InstrumentationKey=…;IngestionEndpoint=https://…: copy it from page Overview of Application Insights.");
    }

    // The exporter makes addresses of these parts; where it cannot, it ends the process.
    private static bool LeadsSomewhere(KeyValuePair<string, string> part) => part.Key.ToUpperInvariant() switch
    {
        "LOCATION" => part.Value.All(char.IsAsciiLetterOrDigit),
        "ENDPOINTSUFFIX" => Uri.CheckHostName(part.Value.Trim('.')) == UriHostNameType.Dns,
        var name => !name.EndsWith("ENDPOINT", StringComparison.Ordinal) || ReadAddress(part.Value) is not null,
    };

    private static ManagedIdentityCredential? ReadIdentity(IConfiguration configuration)
    {
        var setting = AppSettings.ApplicationInsightsIdentity;
        if (setting.Read(configuration) is not { } text)
            return null;
        if (AppSettings.ApplicationInsights.Read(configuration) is null)
            throw setting.Wrong($"is set without '{AppSettings.ApplicationInsights}': set that too, or remove this.");
        if (Pairs(text) is not { } pairs || !pairs.TryGetValue("Authorization", out var way) || way != "AAD")
            throw setting.Wrong("must be Authorization=AAD, or ClientId=…;Authorization=AAD for a user-assigned identity.");
        if (!pairs.TryGetValue("ClientId", out var client))
            return new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned);
        return Guid.TryParse(client, out _)
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : throw setting.Wrong("must name the client id of the identity: ClientId=00000000-0000-0000-0000-000000000000;Authorization=AAD.");
    }

    private static Uri? ReadCollector(IConfiguration configuration)
    {
        if (AppSettings.OtlpEndpoint.Read(configuration) is not { } text)
            return null;
        return ReadAddress(text)
            ?? throw AppSettings.OtlpEndpoint.Wrong("must be the http or https address of a collector, such as http://localhost:4317.");
    }

    private static Uri? ReadAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    // Null where it is no list of pairs, or has duplicates.
    private static Dictionary<string, string>? Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(part => part.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value] && pairs.TryAdd(name, value))
            ? pairs
            : null;
    }
}
