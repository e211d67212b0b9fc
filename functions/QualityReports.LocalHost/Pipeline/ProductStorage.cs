using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using QualityReports.Azurite;
using QualityReports.Functions;
using QualityReports.Functions.Settings;
using QualityReports.Storage.Resilience;

namespace QualityReports.LocalHost.Pipeline;

/// <summary>The product's services on existing storage, without a host: for commands. An emulator
/// of its own opens the local host's kept data, and ends with this.</summary>
internal sealed class ProductStorage : IAsyncDisposable
{
    // Longer than the SDK's attempts at a closed port; a silent address would take minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly AzuriteServer? _azurite;
    private readonly ServiceProvider _services;

    private ProductStorage(AzuriteServer? azurite, ServiceProvider services) => (_azurite, _services) = (azurite, services);

    public IServiceProvider Services => _services;

    /// <summary>Opens storage by the app's settings, and checks that it answers.</summary>
    /// <param name="today">The day of the calendar; null for today.</param>
    /// <exception cref="SettingException">The settings do not name the storage.</exception>
    /// <exception cref="CommandException">Storage does not answer.</exception>
    public static Task<ProductStorage> OpenAsync(IConfiguration settings, DateOnly? today, CancellationToken cancellation) =>
        OpenAsync(null, settings, today, cancellation);

    /// <summary>Opens the kept data of an earlier run.</summary>
    /// <param name="today">The day of the calendar; null for today.</param>
    /// <exception cref="AzuriteException">The emulator is not available, or another one uses the folder.</exception>
    /// <exception cref="CommandException">The folder has no kept data.</exception>
    public static async Task<ProductStorage> OpenAsync(DirectoryInfo data, DateOnly? today, TextWriter progress, CancellationToken cancellation)
    {
        if (!data.Exists || !data.EnumerateFiles("__azurite*").Any())
            throw new CommandException($"{data} holds no kept data: name the folder of an earlier qr up --data or qr demo --data.");
        var azurite = await AzuriteServer.StartAsync(AzuriteEndpoints.Free, data.FullName, progress, cancellationToken: cancellation);
        return await OpenAsync(azurite, OperatorSettings.Of(azurite.ConnectionString), today, cancellation);
    }

    /// <summary>The message for the user about an exception of a storage client; null for any other exception.</summary>
    public static string? FaultOf(Exception exception) => exception switch
    {
        StorageUnavailableException unavailable => unavailable.Message,
        RequestFailedException { ErrorCode: "TableNotFound" or "ContainerNotFound" or "QueueNotFound" } =>
            "this storage holds no data of QualityReports: start qr up on it first.",
        AuthenticationFailedException nobody => $"nobody is signed in who may use this storage: {FirstLine(nobody)}",
        RequestFailedException { Status: 0 } unanswered => $"storage does not answer: {FirstLine(unanswered.InnerException ?? unanswered)}",
        RequestFailedException refused => $"storage answered {refused.Status} {refused.ErrorCode}",
        AggregateException { InnerExceptions: [RequestFailedException or StorageUnavailableException, ..] } several => FaultOf(several.InnerExceptions[^1]),
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    private static async Task<ProductStorage> OpenAsync(AzuriteServer? azurite, IConfiguration settings, DateOnly? today, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(LocalClock.On(today)).AddQualityReports(settings).BuildServiceProvider();
        var storage = new ProductStorage(azurite, services);
        try
        {
            await storage.ProbeAsync(cancellation);
            return storage;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    private async Task ProbeAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            // The command itself handles a missing table; restore creates it.
            await _services.GetRequiredService<TableServiceClient>().QueryAsync(maxPerPage: 1, cancellationToken: patience.Token).AnyAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CommandException($"storage does not answer within {Patience.TotalSeconds:0} seconds.", ExitCode.Failed);
        }
    }

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim();
}
