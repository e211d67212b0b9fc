using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Periods;
using QualityReports.Storage.Resilience;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Storage.Tests;

public sealed class StorageServicesTests
{
    private static readonly Uri Address = new("https://account.example");

    public static TheoryData<StorageOptions, string> Incomplete => new()
    {
        { new StorageOptions(), "Storage__blobServiceUri" },
        { new StorageOptions { ClientId = "1" }, "Storage__blobServiceUri" },
        { new StorageOptions { BlobServiceUri = Address, TableServiceUri = Address }, "Storage__queueServiceUri" },
        { new StorageOptions { BlobServiceUri = Address, QueueServiceUri = Address }, "Storage__tableServiceUri" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void AddQualityReportsStorage_MissingSetting_NamesIt(StorageOptions options, string setting)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddQualityReportsStorage(options));

        Assert.Contains($"'{setting}'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'Storage'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public void AddQualityReportsStorage_AddressesAndIdentity_AreUsedAsTheyAre(string? clientId)
    {
        var options = new StorageOptions { BlobServiceUri = Address, QueueServiceUri = Address, TableServiceUri = Address, ClientId = clientId };
        using var services = new ServiceCollection().AddQualityReportsStorage(options).AddSingleton(Samples.Forms).BuildServiceProvider();

        Assert.Equal(Address, services.GetRequiredService<BlobServiceClient>().Uri);
        Assert.Equal(Address, services.GetRequiredService<QueueServiceClient>().Uri);
        Assert.Equal(Address, services.GetRequiredService<TableServiceClient>().Uri);
        Assert.NotNull(services.GetRequiredService<ReturnStore>());
        Assert.NotNull(services.GetRequiredService<SubmissionStore>());
    }

    [Fact]
    public void AddQualityReportsStorage_ClockThatIsRegistered_IsKept()
    {
        var clock = new ShiftedTimeProvider(TimeProvider.System);
        using var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddQualityReportsStorage(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" })
            .BuildServiceProvider();

        Assert.Same(clock, services.GetRequiredService<TimeProvider>());
    }

    // Eight failures in vain open the breaker of each client that the stores get, and of that one alone.
    [Fact]
    public async Task AddQualityReportsStorage_EveryClient_RunsInThePipelineOfItsService()
    {
        using var services = new ServiceCollection()
            .AddQualityReportsStorage(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" })
            .AddSingleton(new ConfigureClient(options => options.Transport = new ScriptedTransport(503)))
            .AddSingleton(new ConfigureClient(QuickRetries.Configure))
            .BuildServiceProvider();
        var operations = new Dictionary<string, Func<Task>>
        {
            ["tables"] = () => services.GetRequiredService<TableServiceClient>().CreateTableAsync("Things"),
            ["blobs"] = () => services.GetRequiredService<BlobServiceClient>().CreateBlobContainerAsync("things"),
            ["queues"] = () => services.GetRequiredService<QueueServiceClient>().CreateQueueAsync("things"),
        };

        foreach (var (service, operation) in operations)
        {
            for (var i = 0; i < StorageLimits.MinimumOperations; i++)
                await Assert.ThrowsAsync<RequestFailedException>(operation);
            Assert.Equal(service, (await Assert.ThrowsAsync<StorageUnavailableException>(operation)).Service);
        }
    }
}
