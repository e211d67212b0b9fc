namespace QualityReports.Storage.Start;

/// <summary>A service of the data account that cannot be used.</summary>
/// <param name="Service">The service.</param>
/// <param name="Fault">Why.</param>
public sealed record UnusableService(StorageService Service, StorageFault Fault);

/// <summary>The services of the data account, each with an address of its own.</summary>
public enum StorageService
{
    /// <summary>Blob storage.</summary>
    Blobs,

    /// <summary>Queue storage.</summary>
    Queues,

    /// <summary>Table storage.</summary>
    Tables,
}
