using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.ProductSupport;

/// <summary>Sends generated returns as a locality would.</summary>
public static class SampleUploads
{
    /// <summary>Uploads the workbook of a return under its own name.</summary>
    public static async Task<BlobClient> UploadAsync(IServiceProvider services, GeneratedReturn item)
    {
        var blob = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(StorageNames.Submissions).GetBlobClient(SampleFiles.NameOf(item));
        await blob.UploadAsync(BinaryData.FromBytes(Written.Sample(item)), overwrite: true);
        return blob;
    }
}
