using QualityReports.Functions.Settings;
using QualityReports.Storage;
using QualityReports.Storage.Start;

namespace QualityReports.Functions;

/// <summary>Opens the data account before the app accepts work. If it is unusable, the app ends with one line that
/// names the setting, and the host restarts it. With a connection string it also creates missing containers, queues
/// and tables; in Azure the infrastructure does so, and the identity may not.</summary>
public sealed class OpenStorage(StorageOptions options, StorageProbe probe, StorageSetup setup)
{
    // Longer than all attempts of the clients, so that the last answer is known; the host expects a started worker within 60 s.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Three operations in parallel; with a connection string one more for each container, queue and table.</summary>
    /// <exception cref="SettingException">The account is unusable; nothing was created.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var isByKey = options is StorageByKey;
        if (await probe.FindUnusableAsync(Patience, isEmptyUsable: isByKey, cancellation) is { } unusable)
            throw isByKey ? StorageAnswers.ByKey(unusable.Fault) : StorageAnswers.ByIdentity(unusable);
        if (isByKey)
            await CreateAsync(cancellation);
    }

    private async Task CreateAsync(CancellationToken cancellation)
    {
        try
        {
            await setup.CreateMissingAsync(cancellation);
        }
        catch (Exception e) when (StorageFault.Of(e) is { } fault)
        {
            throw StorageAnswers.ByKey(fault);
        }
    }
}
