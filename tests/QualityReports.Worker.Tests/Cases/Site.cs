using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Returns;
using QualityReports.LocalHost.Identity;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The data of a host: a separate storage account with the sample users and rosters, and an issuer of tokens.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly AzuriteFixture _azurite;
    private readonly ServiceProvider _services;

    private Site(AzuriteFixture azurite, TokenServer tokens, ServiceProvider services) => (_azurite, Tokens, _services) = (azurite, tokens, services);

    /// <summary>The issuer.</summary>
    public TokenServer Tokens { get; }

    /// <summary>The settings of a host for it.</summary>
    public WorkerHostSettings Settings => new(_azurite.ConnectionString, Tokens.Issuer.Address, LocalIssuer.Audience);

    /// <summary>The container of the hosts' own blobs.</summary>
    public BlobContainerClient HostContainer => _azurite.Blobs.GetBlobContainerClient(TriggerHost.Container);

    /// <summary>Starts it.</summary>
    public static async Task<Site> StartAsync()
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        var services = ProductServices.Create(azurite.ConnectionString, new TestClock());
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await SampleSite.PrepareAsync(services, default);
        return new Site(azurite, await TokenServer.StartAsync(), services);
    }

    /// <summary>The product's services, in this process and on the same account.</summary>
    public IServiceProvider Services => _services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One of the product's services.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Uploads a file; no event is sent.</summary>
    /// <param name="name">Its whole name in the container.</param>
    /// <param name="content">Its bytes.</param>
    public async Task<BlobClient> UploadAsync(string name, byte[] content)
    {
        var blob = Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true, Cancellation);
        return blob;
    }

    /// <summary>Writes a row to the account that no version of the app could have written.</summary>
    /// <returns>The folder whose uploads fail for it, in every delivery.</returns>
    public async Task<string> BreakAsync()
    {
        var (province, locality, period) = ("330000", "330327", "2009-Q1");
        var leave = new TableEntity($"{period}|{province}", locality) { ["Until"] = "never" };
        await Get<TableServiceClient>().GetTableClient(StorageNames.ExtensionsTable).UpsertEntityAsync(leave, TableUpdateMode.Replace, Cancellation);
        return $"{province}/{locality}/{period}";
    }

    /// <summary>The row of an upload; null before its first delivery.</summary>
    public async Task<StoredSubmission?> FindAsync(BlobClient blob)
    {
        var file = await Get<SubmissionBlobs>().DescribeAsync(blob, Cancellation);
        return await Get<SubmissionStore>().FindAsync(SubmissionAddress.Parse(blob.Name).Address, file.Id, Cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Tokens.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
