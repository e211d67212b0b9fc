using Microsoft.Extensions.Configuration;

namespace QualityReports.LocalHost.Hosting;

/// <summary>The settings of <c>host.json</c> that this host reads, with the Functions host's defaults. That one also reads <c>newBatchThreshold</c>,
/// <c>maxPollingInterval</c> and <c>logging</c>.</summary>
/// <param name="PoisonBlobThreshold">The number of failed deliveries after which a blob is poison.</param>
/// <param name="MaxDequeueCount">The number of failed deliveries after which a message is poison.</param>
/// <param name="VisibilityTimeout">The time for which a message is hidden after a failed delivery.</param>
internal sealed record HostSettings(
    string RoutePrefix, int BlobParallelism, int PoisonBlobThreshold, bool Base64Messages, int QueueBatchSize, int MaxDequeueCount, TimeSpan VisibilityTimeout)
{
    /// <summary>Reads the file; by default the one beside the program.</summary>
    public static HostSettings Load(string? path = null)
    {
        var file = new ConfigurationBuilder().AddJsonFile(path ?? Path.Combine(AppContext.BaseDirectory, "host.json")).Build();
        var (http, blobs, queues) = (file.GetSection("extensions:http"), file.GetSection("extensions:blobs"), file.GetSection("extensions:queues"));
        return new HostSettings(
            http.GetValue("routePrefix", "api")!,
            blobs.GetValue("maxDegreeOfParallelism", 8 * Environment.ProcessorCount),
            blobs.GetValue("poisonBlobThreshold", 5),
            !string.Equals(queues.GetValue("messageEncoding", "base64"), "none", StringComparison.OrdinalIgnoreCase),
            queues.GetValue("batchSize", 16),
            queues.GetValue("maxDequeueCount", 5),
            queues.GetValue("visibilityTimeout", TimeSpan.Zero));
    }
}
