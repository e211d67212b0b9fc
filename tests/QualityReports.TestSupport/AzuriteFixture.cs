using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using QualityReports.Azurite;
using Xunit;

namespace QualityReports.TestSupport;

/// <summary>
/// One Azurite in memory for a test assembly: <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>, and the fixture as a constructor parameter of the
/// test class. Tests run side by side on it, so each class keeps to containers, queues and tables of its own.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;
    private string _reason = "The fixture was not started.";

    /// <summary>The connection string of all three services.</summary>
    /// <exception cref="InvalidOperationException">Azurite cannot be had here; tests that do not ask for it run all the same.</exception>
    public string ConnectionString => _server?.ConnectionString ?? throw new InvalidOperationException(_reason);

    /// <summary>A client of the blob service.</summary>
    public BlobServiceClient Blobs => new(ConnectionString);

    /// <summary>A client of the queue service that codes messages as host.json says.</summary>
    public QueueServiceClient Queues => new(ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>A client of the table service.</summary>
    public TableServiceClient Tables => new(ConnectionString);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        try
        {
            _server = await AzuriteServer.StartAsync();
        }
        catch (AzuriteException exception)
        {
            _reason = exception.Message;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
