using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using QualityReports.Azurite;
using Xunit;

namespace QualityReports.TestSupport;

/// <summary>A storage account of the emulator, in memory: for a test, a class (<c>IClassFixture</c>) or an assembly (<c>AssemblyFixture</c>), whose tests
/// share it and use separate containers, queues and tables. A test process has one emulator, which ends with it.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    // More than the tests of any assembly need; Azurite must know them at its start.
    private const int Accounts = 500;

    private static readonly Lazy<Task<AzuriteServer>> Server = new(() => AzuriteServer.StartAsync(accounts: Enumerable.Range(1, Accounts).Select(NameOf)));
    private static int _given;

    private AzuriteEndpoints? _endpoints;
    private string _reason = "The fixture was not started.";

    /// <summary>The emulator, and the account.</summary>
    /// <exception cref="InvalidOperationException">Azurite is not available; tests without it still run.</exception>
    public AzuriteEndpoints Endpoints => _endpoints ?? throw new InvalidOperationException(_reason);

    /// <summary>The connection string of all three services.</summary>
    public string ConnectionString => Endpoints.ConnectionString;

    /// <summary>A client of the blob service.</summary>
    public BlobServiceClient Blobs => new(ConnectionString);

    /// <summary>A client of the queue service that encodes messages as host.json says.</summary>
    public QueueServiceClient Queues => new(ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>A client of the table service.</summary>
    public TableServiceClient Tables => new(ConnectionString);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        try
        {
            var number = Interlocked.Increment(ref _given);
            _reason = $"All {Accounts} accounts are given away: raise their number.";
            if (number <= Accounts)
                _endpoints = (await Server.Value).Endpoints with { Account = NameOf(number) };
        }
        catch (AzuriteException exception)
        {
            _reason = exception.Message;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number}");
}
