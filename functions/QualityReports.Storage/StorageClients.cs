using Azure.Core;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using QualityReports.Storage.Resilience;

namespace QualityReports.Storage;

/// <summary>Changes the options of a client before it is made. The app registers none; tests insert faults and counters between client and service.</summary>
internal delegate void ConfigureClient(ClientOptions options);

/// <summary>The options of the three clients: each operation of each runs inside the pipeline of its service.</summary>
internal static class StorageClients
{
    public static BlobClientOptions BlobOptions(IServiceProvider services) => Complete(new BlobClientOptions(), "blobs", services);

    // The host reads queue messages as Base64 (host.json, extensions.queues.messageEncoding).
    public static QueueClientOptions QueueOptions(IServiceProvider services) =>
        Complete(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, "queues", services);

    public static TableClientOptions TableOptions(IServiceProvider services) => Complete(new TableClientOptions(), "tables", services);

    private static T Complete<T>(T options, string service, IServiceProvider services)
        where T : ClientOptions
    {
        // The product's clock may be moved to another year; a break must not last until then.
        var pipeline = StoragePipeline.Create(service, TimeProvider.System, services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance);
        options.AddPolicy(new ResiliencePolicy(service, pipeline), HttpPipelinePosition.PerCall);
        foreach (var configure in services.GetServices<ConfigureClient>())
            configure(options);
        return options;
    }
}
