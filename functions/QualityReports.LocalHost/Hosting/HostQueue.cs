using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Azure.Storage.Sas;

namespace QualityReports.LocalHost.Hosting;

/// <summary>
/// A queue as the host sees it: it codes the text itself, however the app's own client is set up, so that a message that is not Base64 can be set aside.
/// </summary>
/// <param name="service">The app's client; it must hold an account key, as on a desk it does.</param>
internal sealed class HostQueue(QueueServiceClient service, string name, HostSettings settings)
{
    // How long a message stays hidden while it is worked on: the real host's value, which that one renews. On a desk nothing takes so long.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly QueueClient _client = new QueueServiceClient(service.GenerateAccountSasUri(
        AccountSasPermissions.All, TimeProvider.System.GetUtcNow().AddYears(1), AccountSasResourceTypes.All)).GetQueueClient(name);

    /// <summary>Creates the queue when it is missing.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => _client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>How many messages there are, hidden ones included.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await _client.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;

    /// <summary>Takes some messages and hides them from others.</summary>
    public async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken) =>
        (await _client.ReceiveMessagesAsync(settings.QueueBatchSize, Lease, cancellationToken)).Value;

    /// <summary>Shows a message again after a while.</summary>
    public Task ReturnAsync(QueueMessage message, TimeSpan after) =>
        _client.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.MessageText, after, CancellationToken.None);

    public Task DeleteAsync(QueueMessage message) => _client.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);

    /// <summary>Puts a text on the queue, and creates that when it is missing.</summary>
    public Task SendAsync(string text, CancellationToken cancellationToken) =>
        SendRawAsync(settings.Base64Messages ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text, cancellationToken);

    /// <summary>Puts a message on the queue just as it came from another.</summary>
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
