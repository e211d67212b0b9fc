using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Recovery;
using QualityReports.Functions.Submissions;
using QualityReports.ProductSupport;
using QualityReports.Storage;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Submissions;

public sealed class UploadLabelTests
{
    [Theory]
    [InlineData("a.xlsx", "clerk-1", "clerk-1")]
    [InlineData("a-direct.xlsx", "clerk-1", null)]
    [InlineData("b.xlsx", "clerk%201%0A", null)]
    [InlineData("c.xlsx", "%zz%", null)]
    public async Task Ingest_MetadataOfABlob_IsBelievedWhereOnlyTheAppCanWriteIt(string name, string by, string? kept)
    {
        await using var harness = await ProductHarness.OpenAsync("330481");
        var blob = harness.Get<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient($"{harness.Address.Folder}/{name}");
        await blob.UploadAsync(
            BinaryData.FromString("no workbook"),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["by"] = by, ["filename"] = "%E5%AD%A3%0A.xlsx" } });
        await harness.IngestAsync(blob);

        var row = await harness.SubmissionAsync(blob);

        Assert.Equal((kept, name.Contains("direct", StringComparison.Ordinal) ? null : "季 .xlsx"), (row.GetString("By"), row.GetString("FileName")));
    }

    [Fact]
    public async Task Rebuild_OfAnUpload_KnowsItsSenderAgain()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var locality = harness.Roster[0].Locality;
        var address = new SubmissionAddress(locality.Province, locality, ProductHarness.Period);
        var sent = await harness.Get<UploadSubmission>().RunAsync(address, UploadLabel.Of("clerk-1", "季报.xlsx"), new MemoryStream([1]), default);
        Assert.Equal(SubmissionState.Processing, (await harness.Get<SubmissionStore>().FindShownAsync(address, sent.Id!.Value, default))!.Upload.State);

        await harness.Get<RebuildTables>().RunAsync(new ChangeRequest("1", "zhang", ProductHarness.Start), null, default);

        var shown = await harness.Get<SubmissionStore>().FindShownAsync(address, sent.Id!.Value, default);
        Assert.Equal((SubmissionState.Rejected, new UploadLabel("clerk-1", "季报.xlsx")), (shown!.Upload.State, shown.Upload.File.Label));
    }
}
