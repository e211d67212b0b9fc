using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Azure.Storage.Sas;

namespace QualityReports.LocalHost.Hosting;

/// <summary>A queue of the host. It encodes the text itself, whatever the options of the app's client, so that a message that is not Base64 can go to the
/// poison queue.</summary>
/// <param name="service">The app's client; it must have an account key, as on the local host.</param>
internal sealed class HostQueue(QueueServiceClient service, string name, HostSettings settings)
{
    // The time for which a message in work is hidden: the real host's value, which that one renews. No function of the local host runs as long.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly QueueClient _client = new QueueServiceClient(service.GenerateAccountSasUri(
        AccountSasPermissions.All, TimeProvider.System.GetUtcNow().AddYears(1), AccountSasResourceTypes.All)).GetQueueClient(name);

    public Task CreateAsync(CancellationToken cancellationToken) => _client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The number of messages, hidden ones included.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await _client.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;

    /// <summary>Receives some messages and hides them from other receivers.</summary>
    public async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken) =>
        (await _client.ReceiveMessagesAsync(settings.QueueBatchSize, Lease, cancellationToken)).Value;

    public Task ReturnAsync(QueueMessage message, TimeSpan after) =>
        _client.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.MessageText, after, CancellationToken.None);

    public Task DeleteAsync(QueueMessage message) => _client.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);

    /// <summary>Sends a text; creates a missing queue.</summary>
    public Task SendAsync(string text, CancellationToken cancellationToken) =>
        SendRawAsync(settings.Base64Messages ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text, cancellationToken);

    /// <summary>Sends a message unchanged from another queue.</summary>
    public async Task SendRawAsync(string text, CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        await _client.SendMessageAsync(text, cancellationToken);
    }

    /// <summary>The text of a message.</summary>
    /// <exception cref="FormatException">It is not Base64.</exception>
    public string TextOf(QueueMessage message) =>
        settings.Base64Messages ? Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)) : message.MessageText;
}
