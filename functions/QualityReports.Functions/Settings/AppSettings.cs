namespace QualityReports.Functions.Settings;

/// <summary>Every setting that the app reads, and the only place where their names stand (docs/settings.md).</summary>
public static class AppSettings
{
    /// <summary>Connection string of the data account, on a desk. The triggers name it too, for the host.</summary>
    public static Setting Storage { get; } = new("Storage");

    /// <summary>Address of the data account's blobs.</summary>
    public static Setting StorageBlobs { get; } = new("Storage__blobServiceUri");

    /// <summary>Address of the data account's queues.</summary>
    public static Setting StorageQueues { get; } = new("Storage__queueServiceUri");

    /// <summary>Address of the data account's tables.</summary>
    public static Setting StorageTables { get; } = new("Storage__tableServiceUri");

    /// <summary>The kind of identity that reads and writes there.</summary>
    public static Setting StorageCredential { get; } = new("Storage__credential");

    public static Setting StorageClient { get; } = new("Storage__clientId");

    /// <summary>The account's name, which the host would take and which must not be set.</summary>
    public static Setting StorageAccount { get; } = new("Storage__accountName");

    public static Setting Authority { get; } = new("Authentication__Authority");

    /// <summary>For whom tokens are issued.</summary>
    public static Setting Audience { get; } = new("Authentication__Audience");

    /// <summary>What the portal asks for.</summary>
    public static Setting Scope { get; } = new("Authentication__Scope");

    /// <summary>Whether an upload waits for the scan of storage.</summary>
    public static Setting MalwareScanning { get; } = new("MalwareScanning__Required");

    /// <summary>Where Application Insights takes telemetry.</summary>
    public static Setting ApplicationInsights { get; } = new("APPLICATIONINSIGHTS_CONNECTION_STRING");

    /// <summary>As whom telemetry is sent there.</summary>
    public static Setting ApplicationInsightsIdentity { get; } = new("APPLICATIONINSIGHTS_AUTHENTICATION_STRING");

    /// <summary>Where a collector takes telemetry by the OpenTelemetry protocol.</summary>
    public static Setting OtlpEndpoint { get; } = new("OTEL_EXPORTER_OTLP_ENDPOINT");

    public static IReadOnlyList<Setting> All { get; } =
    [
        Storage, StorageBlobs, StorageQueues, StorageTables, StorageCredential, StorageClient, StorageAccount,
        Authority, Audience, Scope,
        MalwareScanning,
        ApplicationInsights, ApplicationInsightsIdentity, OtlpEndpoint,
    ];
}
