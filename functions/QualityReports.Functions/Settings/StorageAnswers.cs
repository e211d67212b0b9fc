using QualityReports.Storage.Start;

namespace QualityReports.Functions.Settings;

/// <summary>Explains which setting leads to unusable storage, and what to do about it.</summary>
internal static class StorageAnswers
{
    /// <summary>For an account with a connection string.</summary>
    public static SettingException ByKey(StorageFault fault) => AppSettings.Storage.Wrong(fault.Kind switch
    {
        StorageFaultKind.Unreachable => $"names an account that cannot be reached: {fault.Detail}. Start Azurite if it is meant, or correct the address.",
        StorageFaultKind.Busy => $"names an account that is busy: {fault.Detail}. Try again in a moment.",
        StorageFaultKind.NoStorage => $"names an address where something else than storage answers: {fault.Detail}. Correct the address.",
        _ => $"names an account that refuses: {fault.Detail}. Copy the connection string anew from the account's access keys.",
    });

    /// <summary>For a service with an address of its own.</summary>
    public static SettingException ByIdentity(UnusableService unusable)
    {
        var (setting, role) = unusable.Service switch
        {
            StorageService.Blobs => (AppSettings.StorageBlobs, "Storage Blob Data Owner"),
            StorageService.Queues => (AppSettings.StorageQueues, "Storage Queue Data Contributor"),
            _ => (AppSettings.StorageTables, "Storage Table Data Contributor"),
        };
        var detail = unusable.Fault.Detail;
        return unusable.Fault.Kind switch
        {
            StorageFaultKind.Unreachable =>
                setting.Wrong($"names a service that cannot be reached: {detail}. Correct the address, or let the app into the account's network."),
            StorageFaultKind.NoStorage => setting.Wrong($"is an address where something else than storage answers: {detail}. Correct the address."),
            StorageFaultKind.NoToken => AppSettings.StorageCredential.Wrong($"leads to no token for storage: {detail}. Correct it, or sign in."),
            StorageFaultKind.Empty => setting.Wrong($"names an account without {detail}: correct the address, or deploy the infrastructure there."),
            _ => setting.Wrong($"names a service that refuses the app's identity: {detail}. Give it the role {role} there, or correct the address."),
        };
    }
}
