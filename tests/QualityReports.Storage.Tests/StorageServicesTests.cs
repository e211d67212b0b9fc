using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Periods;
using QualityReports.Storage.Resilience;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Storage.Tests;

public sealed class StorageServicesTests
{
    [Fact]
    public async Task AddQualityReportsStorage_ByIdentity_EachClientHasItsAddressAndAToken()
    {
        var requests = new List<(Uri, string?)>();
        var transport = new ScriptedTransport((request, _) =>
        {
            requests.Add((request.Uri.ToUri(), request.Headers.TryGetValue("Authorization", out var value) ? value : null));
            return Task.FromResult<Response>(new SyntheticResponse(request.Method == RequestMethod.Delete ? 204 : 201));
        });
        var options = new StorageByIdentity(new Uri("https://b.example"), new Uri("https://q.example"), new Uri("https://t.example"), new FixedToken());
        using var services = new ServiceCollection().AddQualityReportsStorage(options)
            .AddSingleton(new ConfigureClient(client => client.Transport = transport))
            .BuildServiceProvider();

        await services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("things")
            .CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await services.GetRequiredService<QueueServiceClient>().GetQueueClient("things").CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await services.GetRequiredService<TableServiceClient>().GetTableClient("things").DeleteAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["b.example", "q.example", "t.example"], requests.Select(request => request.Item1.Host));
        Assert.All(requests, request => Assert.Equal("Bearer token", request.Item2));
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=AAAA;BlobEndpoint=https://b;QueueEndpoint=https://q;TableEndpoint=https://t", true)]
    [InlineData("secret", false)]
    [InlineData("AccountName=a;AccountKey=not base64", false)]
    public void StorageByKey_TryParse_TakesConnectionStringsAlone(string text, bool isOne) => Assert.Equal(isOne, StorageByKey.TryParse(text) is not null);

    [Fact]
    public void StorageByKey_AsText_KeepsItsKey() => Assert.DoesNotContain("AAAA", $"{new StorageByKey("AccountKey=AAAA")}", StringComparison.Ordinal);

    [Fact]
    public void AddQualityReportsStorage_ClockThatIsRegistered_IsKept()
    {
        var clock = new ShiftedTimeProvider(TimeProvider.System);
        using var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddQualityReportsStorage(new StorageByKey("UseDevelopmentStorage=true"))
            .BuildServiceProvider();

        Assert.Same(clock, services.GetRequiredService<TimeProvider>());
    }

    // Eight failures open the breaker of each client of the stores, and of no other.
    [Fact]
    public async Task AddQualityReportsStorage_EveryClient_RunsInThePipelineOfItsService()
    {
        using var services = new ServiceCollection()
            .AddQualityReportsStorage(new StorageByKey("UseDevelopmentStorage=true"))
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

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
