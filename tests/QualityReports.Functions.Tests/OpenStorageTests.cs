using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Settings;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.Functions.Tests;

/// <summary>The start opens usable storage, and names the setting of unusable storage.</summary>
public sealed class OpenStorageTests
{
    private static readonly string WrongKey = Convert.ToBase64String(new byte[32]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AnEmptyAccount_CreatesWhatIsMissing_AndAsksThreeTimesForTheRest()
    {
        var azurite = await StartAsync();
        var counter = new OperationCounter();
        await using var services = ByKey(azurite.ConnectionString, counter.Configure);

        await services.GetRequiredService<OpenStorage>().RunAsync(Cancellation);

        Assert.Equal(StorageNames.Containers.Count, await CountContainersAsync(azurite));
        Assert.Equal(3 + StorageNames.Containers.Count + StorageNames.Queues.Count + StorageNames.Tables.Count, counter.Total);
    }

    [Theory]
    [InlineData("another key", "refuses: 403")]
    [InlineData("no tables", "cannot be reached: Connection refused")]
    [InlineData("no such name", "cannot be reached: ")]
    public async Task Run_AnAccountThatCannotBeUsed_NamesTheSetting_AndCreatesNothing(string fault, string words)
    {
        var azurite = await StartAsync();
        var connection = azurite.ConnectionString;
        var key = PartOf(connection, "AccountKey");
        await using var services = ByKey(fault switch
        {
            "another key" => connection.Replace(key, WrongKey, StringComparison.Ordinal),
            "no tables" => connection.Replace(PartOf(connection, "TableEndpoint"), "http://127.0.0.1:9/account", StringComparison.Ordinal),
            _ => connection.Replace(PartOf(connection, "QueueEndpoint"), "http://account.invalid/account", StringComparison.Ordinal),
        });

        var refusal = await Assert.ThrowsAsync<SettingException>(() => services.GetRequiredService<OpenStorage>().RunAsync(Cancellation));

        Assert.StartsWith("'Storage' names an account that ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain(key, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(WrongKey, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountContainersAsync(azurite));
    }

    [Theory]
    [InlineData("blob", 403, "AuthorizationPermissionMismatch", "'Storage__blobServiceUri'", "Storage Blob Data Owner")]
    [InlineData("queue", 403, "AuthorizationFailure", "'Storage__queueServiceUri'", "Storage Queue Data Contributor")]
    [InlineData("table", 403, "AuthorizationPermissionMismatch", "'Storage__tableServiceUri'", "Storage Table Data Contributor")]
    [InlineData("blob", 404, "ContainerNotFound", "'Storage__blobServiceUri'", "without container 'submissions'")]
    [InlineData("queue", 404, "QueueNotFound", "'Storage__queueServiceUri'", "without queue 'consolidations'")]
    [InlineData("table", 404, "ResourceNotFound", "'Storage__tableServiceUri'", "404 ResourceNotFound")]
    public async Task Run_AServiceThatRefusesTheIdentity_NamesItsSetting(string service, int status, string code, string setting, string words)
    {
        await using var services = ByIdentity(new Token(), asked => asked == service ? Refuse(service, status, code) : Answer(asked));

        var refusal = await Assert.ThrowsAsync<SettingException>(() => services.GetRequiredService<OpenStorage>().RunAsync(Cancellation));

        Assert.StartsWith(setting, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnIdentityWithoutAToken_NamesTheCredential()
    {
        await using var services = ByIdentity(new Token { Fault = new CredentialUnavailableException("No managed identity here.\nMore of it.") }, Answer);

        var refusal = await Assert.ThrowsAsync<SettingException>(() => services.GetRequiredService<OpenStorage>().RunAsync(Cancellation));

        Assert.Equal("'Storage__credential' leads to no token for storage: No managed identity here. Correct it, or sign in.", refusal.Message);
    }

    // The app answers 503 until storage recovers, as it does for later outages.
    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Run_AServiceThatIsBusy_IsNoReasonToEnd(int status)
    {
        await using var services = ByIdentity(new Token(), service => service == "table" ? Refuse(service, status, "ServerBusy") : Answer(service));

        await services.GetRequiredService<OpenStorage>().RunAsync(Cancellation);
    }

    private static async Task<AzuriteFixture> StartAsync()
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        return azurite;
    }

    private static ServiceProvider ByKey(string connection, params Action<ClientOptions>[] configure) =>
        ProductServices.Create(connection, TimeProvider.System.GetUtcNow(), [QuickRetries.Configure, .. configure]);

    private static ServiceProvider ByIdentity(TokenCredential credential, Func<string, Response> answer)
    {
        var (blobs, queues, tables) = (new Uri("https://b.example/"), new Uri("https://q.example/"), new Uri("https://t.example/"));
        StorageOptions options = new StorageByIdentity(blobs, queues, tables, credential);
        return new ServiceCollection()
            .AddQualityReportsStorage(options)
            .AddSingleton(new BlobServiceClient(blobs, credential, Script(new BlobClientOptions(), answer)))
            .AddSingleton(new QueueServiceClient(queues, credential, Script(new QueueClientOptions(), answer)))
            .AddSingleton(new TableServiceClient(tables, credential, Script(new TableClientOptions(), answer)))
            .AddSingleton(options)
            .AddSingleton<OpenStorage>()
            .BuildServiceProvider();
    }

    private static T Script<T>(T options, Func<string, Response> answer)
        where T : ClientOptions
    {
        QuickRetries.Configure(options);
        var service = StorageOperation.ServiceOf(options);
        options.Transport = new ScriptedTransport((_, _) => Task.FromResult(answer(service)));
        return options;
    }

    private static SyntheticResponse Answer(string service) =>
        service == "table" ? new SyntheticResponse(200, json: """{"value":[{"TableName":"Grants"}]}""") : new SyntheticResponse(200);

    // Blobs and queues give the reason in a header, tables in the content.
    private static SyntheticResponse Refuse(string service, int status, string code) => service == "table"
        ? new SyntheticResponse(status, json: $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"No."}}}""")
        : new SyntheticResponse(status, code);

    private static string PartOf(string connection, string name) =>
        connection.Split(';').Single(part => part.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..];

    private static async Task<int> CountContainersAsync(AzuriteFixture azurite) =>
        await azurite.Blobs.GetBlobContainersAsync(cancellationToken: Cancellation).CountAsync(Cancellation);

    private sealed class Token : TokenCredential
    {
        public Exception? Fault { get; init; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            Fault is null ? new AccessToken("token", DateTimeOffset.MaxValue) : throw Fault;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
