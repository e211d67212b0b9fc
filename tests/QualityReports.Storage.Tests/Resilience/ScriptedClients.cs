using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using QualityReports.Storage.Resilience;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Storage.Tests.Resilience;

/// <summary>Clients with the product's pipeline and a scripted service.</summary>
internal static class ScriptedClients
{
    private const string Connection = "UseDevelopmentStorage=true";

    public static TableClient Table(ScriptedTransport transport, TimeProvider? clock = null, ILoggerFactory? loggers = null) =>
        new TableServiceClient(Connection, Complete(new TableClientOptions(), "tables", transport, clock, loggers)).GetTableClient("Things");

    public static BlobClient Blob(ScriptedTransport transport, TimeProvider? clock = null) =>
        new BlobServiceClient(Connection, Complete(new BlobClientOptions(), "blobs", transport, clock)).GetBlobContainerClient("things").GetBlobClient("a");

    public static QueueClient Queue(ScriptedTransport transport) =>
        new QueueServiceClient(Connection, Complete(new QueueClientOptions(), "queues", transport)).GetQueueClient("things");

    private static T Complete<T>(T options, string service, ScriptedTransport transport, TimeProvider? clock = null, ILoggerFactory? loggers = null)
        where T : ClientOptions
    {
        QuickRetries.Configure(options);
        options.Transport = transport;
        var pipeline = StoragePipeline.Create(service, clock ?? TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
        options.AddPolicy(new ResiliencePolicy(service, pipeline), HttpPipelinePosition.PerCall);
        return options;
    }
}
