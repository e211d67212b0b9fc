namespace QualityReports.Storage.Start;

public sealed record UnusableService(StorageService Service, StorageFault Fault);

/// <summary>The services of the data account, each with an address of its own.</summary>
public enum StorageService
{
    Blobs,
    Queues,
    Tables,
}
