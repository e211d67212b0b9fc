namespace QualityReports.Functions.Settings;

/// <summary>
/// Every setting that the app reads; no other file has their names. A test writes docs/reference/settings.md from the comments: the summary says what a
/// setting is for, the value its form, default, where it is used, and an example.
/// </summary>
public static class AppSettings
{
    /// <summary>
    /// Connection string of the data account with its key. The app creates the containers, queues and tables that are missing. The triggers name it too,
    /// for the host.
    /// </summary>
    /// <value>Form: connection string. Default: none. Where: local. Example: <c>UseDevelopmentStorage=true</c></value>
    public static Setting Storage { get; } = new("Storage");

    /// <summary>Address of the data account's blobs, with the next two instead of <c>Storage</c>. The app creates nothing there.</summary>
    /// <value>Form: https address. Default: none. Where: Azure. Example: <c>https://blobs.example/</c></value>
    public static Setting StorageBlobs { get; } = new("Storage__blobServiceUri");

    /// <summary>Address of the data account's queues.</summary>
    /// <value>Form: https address. Default: none. Where: Azure. Example: <c>https://queues.example/</c></value>
    public static Setting StorageQueues { get; } = new("Storage__queueServiceUri");

    /// <summary>Address of the data account's tables.</summary>
    /// <value>Form: https address. Default: none. Where: Azure. Example: <c>https://tables.example/</c></value>
    public static Setting StorageTables { get; } = new("Storage__tableServiceUri");

    /// <summary>The app's own identity reads and writes there.</summary>
    /// <value>Form: <c>managedidentity</c>. Default: the signed-in identity (DefaultAzureCredential). Where: Azure. Example: <c>managedidentity</c></value>
    public static Setting StorageCredential { get; } = new("Storage__credential");

    /// <summary>The user-assigned identity; with <c>Storage__credential</c>.</summary>
    /// <value>Form: GUID. Default: the system-assigned identity. Where: Azure. Example: <c>11111111-1111-1111-1111-111111111111</c></value>
    public static Setting StorageClient { get; } = new("Storage__clientId");

    /// <summary>Stops the start: the host would add the public cloud's suffix, which is wrong in Azure China.</summary>
    /// <value>Form: never. Default: none. Where: nowhere.</value>
    public static Setting StorageAccount { get; } = new("Storage__accountName");

    /// <summary>The issuer of access tokens.</summary>
    /// <value>Form: https address, or http on this machine. Default: none. Where: both. Example: <c>https://login.example/tenant/v2.0</c></value>
    public static Setting Authority { get; } = new("Authentication__Authority");

    /// <summary>The audience of access tokens: the app registration's client id.</summary>
    /// <value>Form: text. Default: none. Where: both. Example: <c>22222222-2222-2222-2222-222222222222</c></value>
    public static Setting Audience { get; } = new("Authentication__Audience");

    /// <summary>The scope that the portal asks for beside <c>openid profile</c>.</summary>
    /// <value>Form: text. Default: <c>{audience}/.default</c>. Where: both. Example: <c>api://reports/access</c></value>
    public static Setting Scope { get; } = new("Authentication__Scope");

    /// <summary>Whether the app reads an upload only after Defender for Storage found no threat in it.</summary>
    /// <value>Form: <c>true</c>, <c>false</c>. Default: <c>false</c>. Where: Azure. Example: <c>true</c></value>
    public static Setting MalwareScanning { get; } = new("MalwareScanning__Required");

    /// <summary>Application Insights that gets the telemetry.</summary>
    /// <value>
    /// Form: connection string. Default: none, nothing is sent. Where: Azure. Example:
    /// <c>InstrumentationKey=33333333-3333-3333-3333-333333333333;IngestionEndpoint=https://insights.example/</c>
    /// </value>
    public static Setting ApplicationInsights { get; } = new("APPLICATIONINSIGHTS_CONNECTION_STRING");

    /// <summary>The identity that sends telemetry there.</summary>
    /// <value>
    /// Form: <c>Authorization=AAD</c>, with <c>ClientId=…;</c> before it. Default: the connection string is enough. Where: Azure. Example:
    /// <c>ClientId=11111111-1111-1111-1111-111111111111;Authorization=AAD</c>
    /// </value>
    public static Setting ApplicationInsightsIdentity { get; } = new("APPLICATIONINSIGHTS_AUTHENTICATION_STRING");

    /// <summary>A collector that gets telemetry by OTLP, beside Application Insights or instead of it.</summary>
    /// <value>Form: http or https address. Default: none, nothing is sent. Where: both. Example: <c>http://localhost:4317</c></value>
    public static Setting OtlpEndpoint { get; } = new("OTEL_EXPORTER_OTLP_ENDPOINT");

    public static IReadOnlyList<Setting> All { get; } =
    [
        Storage, StorageBlobs, StorageQueues, StorageTables, StorageCredential, StorageClient, StorageAccount,
        Authority, Audience, Scope,
        MalwareScanning,
        ApplicationInsights, ApplicationInsightsIdentity, OtlpEndpoint,
    ];
}
