using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class QueueListenerTests(AzuriteFixture azurite)
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task JsonMessage_BindsWithoutRegardToCase_AndIsDeleted()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(PocoFunctions));

        await harness.Queues.GetQueueClient("poco").SendMessageAsync("""{"province":"330000","PERIOD":"2009-Q1"}""");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["330000 2009-Q1"], _recorder.Calls);
    }

    [Fact]
    public async Task FailedMessage_ComesBack()
    {
        _recorder.Fails = call => call < 3;
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(RetryFunctions));

        await harness.Queues.GetQueueClient("retry").SendMessageAsync("省");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(["省", "省", "省"], _recorder.Calls);
        Assert.False(await harness.Queues.GetQueueClient("retry-poison").ExistsAsync());
    }

    [Fact]
    public async Task MessageThatAlwaysFails_MovesToThePoisonQueue()
    {
        _recorder.Fails = _ => true;
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(HopelessFunctions));

        await harness.Queues.GetQueueClient("hopeless").SendMessageAsync("text");
        await harness.WaitUntilIdleAsync();

        Assert.Equal(5, _recorder.Calls.Count);
        PeekedMessage[] poison = await harness.Queues.GetQueueClient("hopeless-poison").PeekMessagesAsync(32);
        Assert.Equal("text", Assert.Single(poison).Body.ToString());
    }

    [Fact]
    public async Task MessageThatIsNotBase64_MovesToThePoisonQueueAsItIs()
    {
        await using var harness = await HostHarness.StartAsync(azurite, _recorder, typeof(RawFunctions));
        var raw = new QueueServiceClient(azurite.ConnectionString);

        await raw.GetQueueClient("raw").SendMessageAsync("not base64!");
        await harness.WaitUntilIdleAsync();

        Assert.Empty(_recorder.Calls);
        PeekedMessage[] poison = await raw.GetQueueClient("raw-poison").PeekMessagesAsync(32);
        Assert.Equal("not base64!", Assert.Single(poison).MessageText);
    }

    [Fact]
    public async Task Stop_CutsADeliveryShort_AndTheMessageIsThereAtTheNextStart()
    {
        await using (var first = await HostHarness.StartAsync(azurite, _recorder, typeof(SlowFunctions)))
        {
            await first.Queues.GetQueueClient("slow").SendMessageAsync("text");
            await _recorder.WaitForAsync(1);
        }

        await using var second = await HostHarness.StartAsync(azurite, _recorder, typeof(SlowFunctions));
        await second.WaitUntilIdleAsync();

        Assert.Equal(["text", "text"], _recorder.Calls);
    }

    public sealed record Order(string Province, string Period);

    public sealed class PocoFunctions(Recorder recorder)
    {
        [Function("Poco")]
        public Task Run([QueueTrigger("poco", Connection = "Storage")] Order order)
        {
            recorder.Note($"{order.Province} {order.Period}");
            return Task.CompletedTask;
        }
    }

    public sealed class RetryFunctions(Recorder recorder)
    {
        [Function("Retry")]
        public void Run([QueueTrigger("retry", Connection = "Storage")] string text) => recorder.Note(text);
    }

    public sealed class HopelessFunctions(Recorder recorder)
    {
        [Function("Hopeless")]
        public void Run([QueueTrigger("hopeless", Connection = "Storage")] string text) => recorder.Note(text);
    }

    public sealed class RawFunctions(Recorder recorder)
    {
        [Function("Raw")]
        public void Run([QueueTrigger("raw", Connection = "Storage")] string text) => recorder.Note(text);
    }

    public sealed class SlowFunctions(Recorder recorder)
    {
        [Function("Slow")]
        public Task Run([QueueTrigger("slow", Connection = "Storage")] string text, CancellationToken cancellationToken)
        {
            recorder.Note(text);
            return recorder.Calls.Count == 1 ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask;
        }
    }
}
