using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class BlobListenerTests(AzuriteFixture azurite)
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task NewBlob_IsDeliveredOnce_WithItsTokens()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(OnceFunctions));

        await harness.UploadAsync("once", "330000/a/b.xlsx");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["once/330000/a/b.xlsx province=330000/a file=b.xlsx"], _recorder.Calls);
    }

    [Fact]
    public async Task OverwrittenBlob_IsDeliveredAgain()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(OverwriteFunctions));

        await harness.UploadAsync("overwrite", "p/f", "1");
        await harness.WaitUntilIdleAsync();
        await harness.UploadAsync("overwrite", "p/f", "2");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(2, _recorder.Calls.Count);
    }

    [Fact]
    public async Task Restart_DeliversOnlyWhatIsNew()
    {
        await using (var first = await HostHarness.StartAsync(azurite, _recorder, typeof(RestartFunctions)))
        {
            await first.UploadAsync("restart", "p/1");
            await first.WaitUntilIdleAsync();
            await first.Host.StopAsync();
            await first.UploadAsync("restart", "p/2");
        }

        await using var second = await HostHarness.StartAsync(azurite, _recorder, typeof(RestartFunctions));
        await second.WaitUntilIdleAsync();

        Assert.Equal(["p/1", "p/2"], _recorder.Calls);
    }

    [Fact]
    public async Task NameOffThePattern_StillInvokes_WithoutTokens()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(OffPatternFunctions));

        await harness.UploadAsync("offpattern", "stray");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["offpattern/stray province= file="], _recorder.Calls);
    }

    [Fact]
    public async Task FailureOnce_IsRepeated_AndLeavesNoPoison()
    {
        _recorder.Fails = call => call == 1;
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(RepeatFunctions));

        await harness.UploadAsync("repeat", "p/f");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["p/f", "p/f"], _recorder.Calls);
    }

    [Fact]
    public async Task FiveFailures_BecomeAPoisonMessage()
    {
        _recorder.Fails = _ => true;
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(PoisonFunctions));

        await harness.UploadAsync("poison", "p/f");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(5, _recorder.Calls.Count);
        PeekedMessage[] messages = await harness.Queues.GetQueueClient("webjobs-blobtrigger-poison").PeekMessagesAsync(32);
        var message = JsonSerializer.Deserialize<Dictionary<string, string>>(Assert.Single(messages).Body)!;
        var etag = (await harness.Blobs.GetBlobContainerClient("poison").GetBlobClient("p/f").GetPropertiesAsync()).Value.ETag;
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["FunctionId"] = "Host.Functions.Poison",
                ["ContainerName"] = "poison",
                ["BlobName"] = "p/f",
                ["ETag"] = etag.ToString("H"),
            },
            message);
    }

    public sealed class OnceFunctions(Recorder recorder)
    {
        [Function("Once")]
        public async Task Run(
            [BlobTrigger("once/{province}/{file}", Connection = "Storage", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
            string province, string file, CancellationToken cancellationToken)
        {
            Assert.True(await blob.ExistsAsync(cancellationToken));
            recorder.Note($"{blob.BlobContainerName}/{blob.Name} province={province} file={file}");
        }
    }

    public sealed class OffPatternFunctions(Recorder recorder)
    {
        [Function("OffPattern")]
        public void Run([BlobTrigger("offpattern/{province}/{file}", Connection = "Storage")] BlobClient blob, string? province, string? file) =>
            recorder.Note($"{blob.BlobContainerName}/{blob.Name} province={province} file={file}");
    }

    public sealed class OverwriteFunctions(Recorder recorder)
    {
        [Function("Overwrite")]
        public void Run([BlobTrigger("overwrite/{file}", Connection = "Storage")] BlobClient blob) => recorder.Note(blob.Name);
    }

    public sealed class RestartFunctions(Recorder recorder)
    {
        [Function("Restart")]
        public void Run([BlobTrigger("restart/{file}", Connection = "Storage")] BlobClient blob) => recorder.Note(blob.Name);
    }

    public sealed class RepeatFunctions(Recorder recorder)
    {
        [Function("Repeat")]
        public void Run([BlobTrigger("repeat/{file}", Connection = "Storage")] BlobClient blob) => recorder.Note(blob.Name);
    }

    public sealed class PoisonFunctions(Recorder recorder)
    {
        [Function("Poison")]
        public void Run([BlobTrigger("poison/{file}", Connection = "Storage")] BlobClient blob) => recorder.Note(blob.Name);
    }
}
