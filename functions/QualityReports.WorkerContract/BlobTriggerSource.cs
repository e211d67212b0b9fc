namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where the host learns of blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It reads the service's logs and lists the container.</summary>
    LogsAndContainerScan,

    /// <summary>Event Grid tells it.</summary>
    EventGrid,
}
