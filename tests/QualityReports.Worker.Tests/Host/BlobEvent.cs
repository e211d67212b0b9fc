using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Host;

/// <summary>The event that Event Grid sends of a new blob.</summary>
internal static class BlobEvent
{
    /// <summary>Sends it to the host.</summary>
    /// <returns>The host's answer: 202 where the event is accepted for delivery.</returns>
    public static async Task<HttpStatusCode> SendCreatedAsync(this BlobWebhook webhook, string function, BlobClient blob, CancellationToken cancellation)
    {
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
        var data = new { api = "PutBlob", eTag = $"{properties.ETag}", properties.ContentLength, blobType = "BlockBlob", url = blob.Uri };
        var created = new
        {
            id = WorkerChannel.NewId(),
            topic = "/subscriptions/tests",
            subject = $"/blobServices/default/containers/{blob.BlobContainerName}/blobs/{blob.Name}",
            eventType = "Microsoft.Storage.BlobCreated",
            eventTime = properties.LastModified,
            data,
            dataVersion = "",
            metadataVersion = "1",
        };
        var events = JsonSerializer.Serialize(new[] { created }, JsonSerializerOptions.Web);
        using var answer = await webhook.SendAsync(function, "Notification", events, cancellation);
        return answer.StatusCode;
    }
}
