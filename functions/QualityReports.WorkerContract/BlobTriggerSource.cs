namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns that a blob arrived.</summary>
public enum BlobTriggerSource
{
    /// <summary>The host reads the storage logs and scans the container.</summary>
    LogsAndContainerScan,

    /// <summary>An Event Grid subscription tells the host. The only source that the Flex Consumption plan knows.</summary>
    EventGrid,
}
