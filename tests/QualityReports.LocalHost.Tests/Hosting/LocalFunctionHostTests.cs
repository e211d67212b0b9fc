using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using QualityReports.LocalHost.Hosting;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class LocalFunctionHostTests(AzuriteFixture azurite)
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task WaitUntilIdle_OutlastsWorkThatWorkCreates()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(ChainFunctions));

        foreach (var name in (string[])["1", "2", "3", "4", "5", "6"])
            await harness.UploadAsync("chain", name);
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["done 1", "done 2", "done 3", "done 4", "done 5", "done 6"], _recorder.Calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_AreThoseOfTheRealHostJson()
    {
        var settings = HostSettings.Load();

        Assert.Equal(("", 4, 5), (settings.RoutePrefix, settings.BlobParallelism, settings.PoisonBlobThreshold));
        Assert.Equal((true, 4, 5), (settings.Base64Messages, settings.QueueBatchSize, settings.MaxDequeueCount));
        Assert.Equal(TimeSpan.FromSeconds(5), settings.VisibilityTimeout);
    }

    public sealed class ChainFunctions(Recorder recorder, QueueServiceClient queues)
    {
        [Function("ChainStart")]
        public async Task Start([BlobTrigger("chain/{name}", Connection = "Storage")] BlobClient blob, string name, CancellationToken cancellationToken)
        {
            await Task.Delay(200, cancellationToken);
            await queues.GetQueueClient("chain").SendMessageAsync(name, cancellationToken);
        }

        [Function("ChainEnd")]
        public async Task End([QueueTrigger("chain", Connection = "Storage")] string name, CancellationToken cancellationToken)
        {
            await Task.Delay(200, cancellationToken);
            recorder.Note($"done {name}");
        }
    }
}
