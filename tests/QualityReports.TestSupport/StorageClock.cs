using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace QualityReports.TestSupport;

/// <summary>
/// The clock of a storage account under a test: the real time, ahead of it by what the test skipped. The emulator stamps uploads with whole seconds of the
/// real time; the blob clients that are configured here read each stamp as much later as the clock was ahead when it was made.
/// </summary>
public sealed class StorageClock : TimeProvider
{
    private static readonly SocketsHttpHandler Network = new();

    // By the version of the content that was stamped.
    private readonly ConcurrentDictionary<string, TimeSpan> _ahead = new(StringComparer.Ordinal);
    private long _skipped;

    private TimeSpan Skipped => TimeSpan.FromTicks(Volatile.Read(ref _skipped));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Skipped;

    /// <summary>Goes ahead by a second: what is uploaded from here on is stamped later than what was uploaded before.</summary>
    public void NextSecond() => Interlocked.Add(ref _skipped, TimeSpan.TicksPerSecond);

    /// <summary>Lets the requests of a blob client pass here.</summary>
    public void Configure(ClientOptions options)
    {
        if (options is BlobClientOptions)
            options.Transport = new HttpClientTransport(new HttpClient(new Stamping(this), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
    }

    private void Stamp(HttpRequestMessage request, HttpResponseMessage response, TimeSpan ahead)
    {
        if (response.Headers.ETag?.Tag.Trim('"') is not { } version)
            return;
        if (request.Method == HttpMethod.Put)
            _ahead.TryAdd(version, ahead);
        if (_ahead.TryGetValue(version, out var later))
            response.Content.Headers.LastModified += later;
    }

    private async Task StampListAsync(HttpResponseMessage response)
    {
        var list = XDocument.Parse(await response.Content.ReadAsStringAsync());
        foreach (var blob in list.Descendants("Properties"))
        {
            if (_ahead.TryGetValue(((string?)blob.Element("Etag") ?? "").Trim('"'), out var later))
                blob.SetElementValue("Last-Modified", (DateTimeOffset.Parse((string)blob.Element("Last-Modified")!, null) + later).ToString("R", null));
        }

        response.Content = new StringContent(list.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "application/xml");
    }

    private sealed class Stamping(StorageClock clock) : DelegatingHandler(Network)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var ahead = clock.Skipped;
            var response = await base.SendAsync(request, cancellationToken);
            clock.Stamp(request, response, ahead);
            if (response.IsSuccessStatusCode && request.RequestUri!.Query.Contains("comp=list", StringComparison.Ordinal))
                await clock.StampListAsync(response);
            return response;
        }
    }
}
