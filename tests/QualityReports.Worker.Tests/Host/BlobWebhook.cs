using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host.Config;

// "Not ready for public consumption", but the Functions host uses it.
#pragma warning disable CS0618

namespace QualityReports.Worker.Tests.Host;

/// <summary>The webhook that the SDK's blob extension requests from the host, and to which Event Grid sends: <c>/runtime/webhooks/blobs</c>.</summary>
internal sealed class BlobWebhook : IWebHookProvider
{
    private const string Events = "aeg-event-type";

    private static readonly Uri Address = new("http://localhost/runtime/webhooks/blobs");

    private IAsyncConverter<HttpRequestMessage, HttpResponseMessage>? _extension;

    /// <inheritdoc/>
    public Uri GetUrl(IExtensionConfigProvider extension)
    {
        _extension = extension as IAsyncConverter<HttpRequestMessage, HttpResponseMessage> ?? _extension;
        return Address;
    }

    /// <summary>Sends a request like Event Grid's.</summary>
    /// <param name="function">The function that the subscription names.</param>
    /// <param name="kind"><c>SubscriptionValidation</c> or <c>Notification</c>.</param>
    /// <param name="events">The events as JSON.</param>
    public async Task<HttpResponseMessage> SendAsync(string function, string kind, string events, CancellationToken cancellation)
    {
        var address = new Uri(Address, $"?functionName=Host.Functions.{function}");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(events) };
        request.Headers.Add(Events, kind);
        return await _extension!.ConvertAsync(request, cancellation);
    }
}
