using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Delivers the messages of a queue, a batch at a time. A failed message is hidden for a while; one that fails too often moves to the poison
/// queue.</summary>
/// <remarks>The Functions host renews the lease of a message while its function runs, fetches the next batch before the last one has ended
/// (<c>newBatchThreshold</c>), and polls an empty queue less often (<c>maxPollingInterval</c>). Here a lease lasts ten minutes, a batch ends first, and the
/// pause is constant.</remarks>
internal sealed class QueueListener(
    FunctionDescriptor function, HostQueue queue, HostQueue poison, FunctionInvoker invoker, HostSettings settings, ILogger logger)
    : Listener(function, logger)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };
    private static readonly Dictionary<string, string?> NoNames = [];

    public override Task PrepareAsync(CancellationToken cancellationToken) => queue.CreateAsync(cancellationToken);

    public override async Task<bool> IsBusyAsync(CancellationToken cancellationToken) => await queue.CountAsync(cancellationToken) > 0;

    protected override async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var messages = await queue.ReceiveAsync(cancellationToken);
        await Task.WhenAll(messages.Select(message => Task.Run(() => DeliverAsync(message, cancellationToken), CancellationToken.None)));
        return messages.Length > 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(0.2);
    }

    private async Task DeliverAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(Function, Bind(queue.TextOf(message)), NoNames, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await queue.ReturnAsync(message, TimeSpan.Zero);
            return;
        }
        catch (Exception exception)
        {
            HostLog.MessageFailed(Logger, exception, Function.Name, message.MessageId, message.DequeueCount, settings.MaxDequeueCount);
            if (message.DequeueCount < settings.MaxDequeueCount)
            {
                await queue.ReturnAsync(message, settings.VisibilityTimeout);
                return;
            }
            await poison.SendRawAsync(message.MessageText, cancellationToken);
            HostLog.MessagePoisoned(Logger, Function.Name, message.MessageId);
        }
        await queue.DeleteAsync(message);
    }

    private object? Bind(string text) =>
        Function.Parameter.ParameterType == typeof(string) ? text : JsonSerializer.Deserialize(text, Function.Parameter.ParameterType, Json);
}
