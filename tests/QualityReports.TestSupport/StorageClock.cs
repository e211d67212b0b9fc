using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace QualityReports.TestSupport;

/// <summary>The clock of a storage account under a test: the real time plus the time that the test skipped. The emulator stamps uploads with real seconds;
/// these blob clients read each stamp later by the offset at its time.</summary>
public sealed class StorageClock : TimeProvider
{
    private static readonly SocketsHttpHandler Network = new();

    // By the ETag of the stamped content.
    private readonly ConcurrentDictionary<string, TimeSpan> _ahead = new(StringComparer.Ordinal);
    private long _skipped;

    private TimeSpan Skipped => TimeSpan.FromTicks(Volatile.Read(ref _skipped));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Skipped;

    /// <summary>Skips a second: later uploads have a later stamp than earlier ones.</summary>
    public void NextSecond() => Interlocked.Add(ref _skipped, TimeSpan.TicksPerSecond);

    /// <summary>Adds the clock to a blob client.</summary>
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
