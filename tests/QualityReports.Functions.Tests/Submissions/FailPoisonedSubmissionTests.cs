using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

public sealed class FailPoisonedSubmissionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Run_BlobThatNeverCameToAnEnd_IsMarkedFailed()
    {
        await using var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var blob = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions)
            .GetBlobClient("330000/330381/2009-Q1/poison.xlsx");
        await blob.UploadAsync(BinaryData.FromString("poison"), overwrite: true);
        await services.GetRequiredService<FailPoisonedSubmission>()
            .RunAsync(new PoisonedBlob("Host.Functions.IngestSubmission", StorageNames.Submissions, blob.Name, "\"0x1\""), default);
        var row = await services.GetRequiredService<TableServiceClient>().GetTableClient(StorageNames.SubmissionsTable)
            .QueryAsync<TableEntity>(entity => entity.PartitionKey == "2009-Q1|330000|330381" && entity.GetString("BlobName") == blob.Name).SingleAsync();
        Assert.Equal("failed", row.GetString("State"));
        Assert.Equal(FailPoisonedSubmission.Reason, row.GetString("Reason"));
    }

    [Fact]
    public async Task Run_BlobThatIsGone_IsNoFault()
    {
        await using var services = ProductServices.Create(azurite.ConnectionString, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        await services.GetRequiredService<FailPoisonedSubmission>()
            .RunAsync(new PoisonedBlob("f", StorageNames.Submissions, "330000/330381/2009-Q1/gone.xlsx", "x"), default);
    }
}
