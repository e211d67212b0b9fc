using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.LocalHost.Hosting;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Hosting;

/// <summary>A host for some trigger classes, on a shared Azurite, with short pauses.</summary>
internal sealed class HostHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public HostHarness(AzuriteFixture azurite, Recorder recorder, params Type[] functions)
    {
        (Blobs, Queues) = (azurite.Blobs, azurite.Queues);
        _services = new ServiceCollection().AddLogging().AddSingleton(recorder).AddSingleton(Blobs).AddSingleton(Queues).AddSingleton(TimeProvider.System)
            .BuildServiceProvider();
        Host = new LocalFunctionHost(
            FunctionCatalog.Discover(functions), _services, HostSettings.Load() with { VisibilityTimeout = TimeSpan.FromSeconds(0.1) });
    }

    public LocalFunctionHost Host { get; }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public static async Task<HostHarness> StartAsync(AzuriteFixture azurite, Recorder recorder, params Type[] functions)
    {
        var harness = new HostHarness(azurite, recorder, functions);
        await harness.Host.StartAsync();
        return harness;
    }

    public Task UploadAsync(string container, string name, string text = "x") =>
        Blobs.GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    public async Task WaitUntilIdleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Host.WaitUntilIdleAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _services.DisposeAsync();
    }
}
