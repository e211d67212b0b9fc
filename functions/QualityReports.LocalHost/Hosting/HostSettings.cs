using Microsoft.Extensions.Configuration;

namespace QualityReports.LocalHost.Hosting;

/// <summary>
/// What this host reads of <c>host.json</c>, with the Functions host's defaults. That one reads <c>newBatchThreshold</c>, <c>maxPollingInterval</c> and
/// <c>logging</c> too.
/// </summary>
/// <param name="RoutePrefix">What stands before each HTTP route.</param>
/// <param name="BlobParallelism">How many blobs are delivered at a time.</param>
/// <param name="PoisonBlobThreshold">How many failed deliveries make a blob poisonous.</param>
/// <param name="Base64Messages">Whether the text of queue messages is Base64.</param>
/// <param name="QueueBatchSize">How many messages of a queue are delivered at a time.</param>
/// <param name="MaxDequeueCount">How many failed deliveries make a message poisonous.</param>
/// <param name="VisibilityTimeout">How long a message rests after a failed delivery.</param>
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
