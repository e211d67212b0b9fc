namespace QualityReports.Functions.Settings;

/// <summary>Every setting that the app reads, named here only (docs/settings.md).</summary>
public static class AppSettings
{
    /// <summary>Connection string of the data account, for the local host. The triggers name it too, for the host.</summary>
    public static Setting Storage { get; } = new("Storage");

    /// <summary>Address of the data account's blobs.</summary>
    public static Setting StorageBlobs { get; } = new("Storage__blobServiceUri");

    /// <summary>Address of the data account's queues.</summary>
    public static Setting StorageQueues { get; } = new("Storage__queueServiceUri");

    /// <summary>Address of the data account's tables.</summary>
    public static Setting StorageTables { get; } = new("Storage__tableServiceUri");

    /// <summary>The kind of identity for the account.</summary>
    public static Setting StorageCredential { get; } = new("Storage__credential");

    public static Setting StorageClient { get; } = new("Storage__clientId");

    /// <summary>The account's name, which the host would use and which must not be set.</summary>
    public static Setting StorageAccount { get; } = new("Storage__accountName");

    public static Setting Authority { get; } = new("Authentication__Authority");

    /// <summary>The audience of tokens.</summary>
    public static Setting Audience { get; } = new("Authentication__Audience");

    /// <summary>The scope that the portal requests.</summary>
    public static Setting Scope { get; } = new("Authentication__Scope");

    /// <summary>Whether an upload waits for its malware scan.</summary>
    public static Setting MalwareScanning { get; } = new("MalwareScanning__Required");

    /// <summary>Connection string of Application Insights.</summary>
    public static Setting ApplicationInsights { get; } = new("APPLICATIONINSIGHTS_CONNECTION_STRING");

    /// <summary>The identity for sending telemetry there.</summary>
    public static Setting ApplicationInsightsIdentity { get; } = new("APPLICATIONINSIGHTS_AUTHENTICATION_STRING");

    /// <summary>Address of a collector of the OpenTelemetry protocol.</summary>
    public static Setting OtlpEndpoint { get; } = new("OTEL_EXPORTER_OTLP_ENDPOINT");

    public static IReadOnlyList<Setting> All { get; } =
    [
        Storage, StorageBlobs, StorageQueues, StorageTables, StorageCredential, StorageClient, StorageAccount,
        Authority, Audience, Scope,
        MalwareScanning,
        ApplicationInsights, ApplicationInsightsIdentity, OtlpEndpoint,
    ];
}
